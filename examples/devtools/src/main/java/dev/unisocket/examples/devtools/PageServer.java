package dev.unisocket.examples.devtools;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves one page, at a free port of this machine. */
final class PageServer implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html>
      <meta charset="utf-8">
      <title>Hello from UniSocket</title>
      <link rel="icon" href="data:,">
      <body style="background: #246; color: white; font: 48px sans-serif">
      <h1>Hello!</h1>
      <script>
        console.log('the page is here,', 6 * 7);
        console.warn('and it is', {a: 'page'});
      </script>
      """;

  private final HttpServer server;

  private PageServer(HttpServer server) {
    this.server = server;
  }

  static PageServer begin() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return new PageServer(server);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
