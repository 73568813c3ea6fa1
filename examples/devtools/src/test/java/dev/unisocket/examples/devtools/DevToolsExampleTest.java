package dev.unisocket.examples.devtools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unisocket.RemoteErrorException;
import dev.unisocket.UniSockets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real browser. */
class DevToolsExampleTest {
  private static Path program;

  @TempDir private Path folder;

  @BeforeAll
  static void findTheBrowser() {
    Optional<Path> found = Chromium.find();
    if (found.isEmpty()) {
      System.out.println(
          "NOT TESTED AGAINST A BROWSER: there is no Chromium on the path; name it by"
              + " -Dchromium=/path/to/it");
    }
    assumeTrue(found.isPresent(), "there is no Chromium on the path");
    program = found.get();
  }

  @Test
  void aPageIsOpenedReadAndPictured() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Path picture = folder.resolve("page.png");

    new DevToolsExample(new PrintStream(printed, true, UTF_8)).run(program, picture);

    assertThat(printed.toString(UTF_8).lines())
        .hasSize(6)
        .anyMatch(line -> line.startsWith("browser: "))
        .contains(
            "log: the page is here, 42",
            "warning: and it is Object",
            "title: Hello from UniSocket",
            "done");
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isPositive();
    assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1) & 0xFFFFFF)
        .isEqualTo(0x224466); // the page's own background
  }

  @Test
  void whatTheBrowserRefusesIsToldApart() throws Exception {
    String refused;
    try (PageServer gone = PageServer.begin()) {
      refused = gone.url();
    }
    Chromium chromium = Chromium.start(program);
    try (chromium;
        UniSockets sockets = DevToolsExample.at(chromium.port())) {
      BrowserSocket browser = new BrowserSocketImpl(sockets);
      browser.attach(chromium.id()).join();
      Page page = new Page(new PageSocketImpl(sockets), line -> {});
      page.attach(browser.createTarget("about:blank").join().targetId()).join();

      assertThat(page.evaluate("6 * 7").join()).isEqualTo(42);
      assertThatThrownBy(() -> page.evaluate("null.x").join())
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("TypeError");
      assertThatThrownBy(() -> page.open(refused).join())
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("net::ERR_CONNECTION_REFUSED");
      assertThatThrownBy(() -> page.open("no url").join())
          .hasCauseInstanceOf(RemoteErrorException.class);

      browser.closeBrowser().join();
      assertThat(browser.whenClosed().get(10, TimeUnit.SECONDS)).isNotNull();
    }
    assertThat(chromium.isAlive()).isFalse();
  }
}
