package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.util.function.Consumer;

/** A contestant that can tell ten kinds of messages apart. */
interface MarketContestant extends Contestant {

  /**
   * Opens a connection on which ten kinds of messages come in, and trades go out, and returns when
   * it is open.
   *
   * @param received hears every event as the type of its kind, in order, never two at once
   */
  Session<Trade> market(URI url, Consumer<MarketEvent> received) throws Exception;
}
