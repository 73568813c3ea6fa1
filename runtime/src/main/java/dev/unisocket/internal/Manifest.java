package dev.unisocket.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads {@code networkTimeout.connectSocket} from uni-app's {@code manifest.json}. */
public final class Manifest {
  private static final String NAME = "manifest.json";

  private Manifest() {}

  /**
   * Returns the connect timeout that a file sets, null if it sets none.
   *
   * @throws IllegalArgumentException naming file and line where the file is broken
   * @throws UncheckedIOException if it cannot be read
   */
  public static @Nullable Duration connectTimeout(Path file) {
    try {
      return connectTimeout(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The manifest '" + file + "' cannot be read. Give the path of a file in UTF-8", e);
    }
  }

  /**
   * Returns the connect timeout that a {@code manifest.json} at the root of the class path sets,
   * null if there is none or it sets none.
   */
  public static @Nullable Duration connectTimeoutOnClassPath() {
    // The loader of this library, not the system's: in an application server or a jar of jars the
    // system's knows neither.
    ClassLoader loader = Manifest.class.getClassLoader();
    URL url = loader == null ? ClassLoader.getSystemResource(NAME) : loader.getResource(NAME);
    if (url == null) {
      return null;
    }
    try (InputStream in = url.openStream()) {
      return connectTimeout(
          "class path:" + NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The " + NAME + " at the root of the class path cannot be read", e);
    }
  }

  private static @Nullable Duration connectTimeout(String file, String text) {
    ManifestParser parser = new ManifestParser(file, text);
    String millis = parser.find("networkTimeout", "connectSocket");
    if (millis == null) {
      return null;
    }
    try {
      long value = Long.parseLong(millis);
      if (value > 0) {
        return Duration.ofMillis(value);
      }
    } catch (NumberFormatException e) {
      throw parser.broken(
          "networkTimeout.connectSocket is no whole number of milliseconds: '" + millis + "'",
          parser.foundLine());
    }
    throw parser.broken(
        "networkTimeout.connectSocket is not positive: '" + millis + "'", parser.foundLine());
  }
}
