package dev.unisocket.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for a host, made by the JDK's keytool. */
public final class TestTls {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore keys;

  private TestTls(KeyStore keys) {
    this.keys = keys;
  }

  /** Makes a certificate for a host name, such as {@code localhost}. */
  public static TestTls forHost(String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("unisocket-tls");
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool failed: " + output);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    Files.delete(store);
    Files.delete(folder);
    return new TestTls(keys);
  }

  /** Returns a context for a server that shows this certificate. */
  public SSLContext server() throws GeneralSecurityException {
    return context(keys, null);
  }

  /** Returns a context for a server that shows this certificate and trusts another, a client's. */
  public SSLContext server(TestTls client) throws GeneralSecurityException, IOException {
    return context(keys, client.trusted());
  }

  /** Returns a context for a client that trusts this certificate. */
  public SSLContext client() throws GeneralSecurityException, IOException {
    return context(null, trusted());
  }

  /** Returns a context for a client that trusts this certificate and shows one of its own. */
  public SSLContext client(TestTls own) throws GeneralSecurityException, IOException {
    return context(own.keys, trusted());
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    return trusted;
  }

  private static SSLContext context(KeyStore shown, KeyStore trusted)
      throws GeneralSecurityException {
    KeyManager[] shows = null;
    if (shown != null) {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(shown, PASSWORD);
      shows = factory.getKeyManagers();
    }
    TrustManager[] trusts = null;
    if (trusted != null) {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      trusts = factory.getTrustManagers();
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shows, trusts, null);
    return context;
  }
}
