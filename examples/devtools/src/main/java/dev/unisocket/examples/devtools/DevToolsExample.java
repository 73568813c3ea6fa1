package dev.unisocket.examples.devtools;

import dev.unisocket.UniSockets;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Opens a page in a headless Chromium, reads its title and takes a picture of it. */
public final class DevToolsExample {
  private final PrintStream out;

  DevToolsExample(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the example.
   *
   * @param args none, or the file that the picture is written to
   */
  public static void main(String... args) throws Exception {
    Path program =
        Chromium.find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No Chromium on the path. Install it, on Debian by 'apt-get install"
                            + " chromium', or name it by -Dchromium=/path/to/it."));
    Path picture = args.length > 0 ? Path.of(args[0]) : Files.createTempFile("page", ".png");
    new DevToolsExample(System.out).run(program, picture);
  }

  /** Shows a page of this process to a browser of this program, and ends both. */
  void run(Path program, Path picture) throws Exception {
    try (PageServer server = PageServer.begin();
        Chromium chromium = Chromium.start(program);
        UniSockets sockets = at(chromium.port())) {
      BrowserSocket browser = new BrowserSocketImpl(sockets);
      browser.attach(chromium.id()).join();
      out.println("browser: " + browser.getVersion().join().product());

      String id = browser.createTarget("about:blank").join().targetId();
      try (Page page = new Page(new PageSocketImpl(sockets), out::println)) {
        page.attach(id).join();
        page.open(server.url()).join();
        out.println("title: " + page.title().join());
        Files.write(picture, page.screenshot().join());
        out.println("picture: " + picture + ", " + Files.size(picture) + " bytes");
      }
      browser.closeBrowser().join();
    }
    out.println("done");
  }

  /** Returns sockets that find the browser at this port. */
  static UniSockets at(int port) {
    return UniSockets.builder()
        .placeholders(Map.of("devtools.port", String.valueOf(port))::get)
        .build();
  }
}
