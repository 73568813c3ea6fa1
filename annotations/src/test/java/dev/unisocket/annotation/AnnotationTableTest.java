package dev.unisocket.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnotationTableTest {
  @Test
  void outagePolicies() {
    assertThat(OutagePolicy.values())
        .containsExactly(OutagePolicy.QUEUE, OutagePolicy.FAIL, OutagePolicy.LATEST);
  }
}
