package dev.unisocket.examples.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A moment of every run, in this JVM: the figures mean nothing, but what is checked is checked. */
class EveryContestantTest {
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final Duration UNTIL_IT_FAILS = Duration.ofSeconds(60);

  private static BenchServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = BenchServer.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @MethodSource
  void everyMessageArrivesAsItWasSent(String client, Scenario scenario) throws Exception {
    Outcome outcome = run(Contestants.of(client), scenario);

    assertThat(outcome.messages()).isPositive();
    assertThat(outcome.rate()).isPositive();
    assertThat(outcome.server()).isBetween(0.0, 1.1); // two clocks: of the thread and of the wall
    assertThat(Outcome.parse(outcome.line()).messages()).isEqualTo(outcome.messages());
  }

  static Stream<Arguments> everyMessageArrivesAsItWasSent() {
    return Contestants.all().stream()
        .flatMap(
            client ->
                Stream.of(Scenario.values())
                    .filter(
                        scenario ->
                            scenario != Scenario.RECEIVE_TEN || client instanceof MarketContestant)
                    .map(scenario -> Arguments.of(client.key(), scenario)));
  }

  @Test
  void oneThatCannotSaysSo() {
    assertThatThrownBy(() -> run(Crooked.sending(List::of), Scenario.RECEIVE_TEN))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEND", "SEND_FOUR", "SEND_SLEEPING", "ECHO", "ECHO_WINDOW"})
  void whatIsSentTwiceOrNotAtAllOrChangedFailsTheRun(Scenario scenario) {
    assertThatThrownBy(() -> run(Crooked.sending(Crooked::twice), scenario))
        .hasMessageContaining("not the trade that is due");
    if (scenario != Scenario.ECHO) { // where all would wait for what has never been sent
      assertThatThrownBy(() -> run(Crooked.sending(Crooked::never), scenario))
          .hasMessageContaining("not the trade that is due");
    }
    assertThatThrownBy(() -> run(Crooked.sending(Crooked::changed), scenario))
        .hasMessageContaining("not the trade that is due")
        .hasMessageContaining("0.0151");
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVE", "ECHO_WINDOW"})
  void whatIsReceivedTwiceOrNotAtAllOrChangedFailsTheRun(Scenario scenario) {
    assertThatThrownBy(() -> run(Crooked.receiving(Crooked::twice), scenario))
        .hasStackTraceContaining("that is due, 100003");
    assertThatThrownBy(() -> run(Crooked.receiving(Crooked::never), scenario))
        .hasStackTraceContaining("that is due, 100002");
    assertThatThrownBy(() -> run(Crooked.receiving(Crooked::changed), scenario))
        .hasStackTraceContaining("that is due, 100002");
  }

  private static Outcome run(Contestant contestant, Scenario scenario) throws Exception {
    Duration duration = contestant instanceof Crooked ? UNTIL_IT_FAILS : MOMENT;
    return OneRun.run(contestant, scenario, server.port(), duration, duration);
  }
}
