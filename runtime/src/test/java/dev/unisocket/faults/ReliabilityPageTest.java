package dev.unisocket.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the page on reliability to the matrix that is tested. */
final class ReliabilityPageTest {

  @Test
  void thePageHasTheTableOfTheMatrix() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "reliability.md"));
    assertThat(page).contains(String.join("\n", FaultTable.expected().markdown()));
    assertThat(page).contains(FaultTable.NOTHING_TO_CORRUPT);
  }
}
