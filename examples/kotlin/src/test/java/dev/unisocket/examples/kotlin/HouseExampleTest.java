package dev.unisocket.examples.kotlin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class HouseExampleTest {

  @Test
  void clientsOfAKotlinAndOfAJavaInterfaceTalkToAHouse() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    HouseExampleKt.visit(new PrintStream(printed, true, UTF_8));

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "in the kitchen, over house.v1",
            "Reading(room=kitchen, degrees=21.5, until=null)",
            "Reading(room=kitchen, degrees=17.0, until=06:00)",
            "left, code 1000",
            "at the door: Ana",
            "done");
  }
}
