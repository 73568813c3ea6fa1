package dev.unisocket.examples.benchmarks.clients;

import org.jspecify.annotations.Nullable;

/**
 * What became of one run.
 *
 * @param client its key
 * @param round from 1
 * @param outcome null where there is none
 * @param reason why there is none; empty where there is one
 * @param able false where the client says that it cannot do this
 */
record Run(
    String client,
    Scenario scenario,
    int round,
    @Nullable Outcome outcome,
    String reason,
    boolean able) {

  static Run of(String client, Scenario scenario, int round, Outcome outcome) {
    return new Run(client, scenario, round, outcome, "", true);
  }

  static Run failed(String client, Scenario scenario, int round, String reason) {
    return new Run(client, scenario, round, null, reason, true);
  }

  static Run cannot(String client, Scenario scenario, int round, String reason) {
    return new Run(client, scenario, round, null, reason, false);
  }
}
