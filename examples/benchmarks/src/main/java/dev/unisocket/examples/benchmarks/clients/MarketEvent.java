package dev.unisocket.examples.benchmarks.clients;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What comes where ten kinds are told apart: a type for each, all with the members of a {@link
 * Trade}, so that what ten kinds cost can be set beside what one does.
 */
sealed interface MarketEvent
    permits Trade,
        MarketEvent.Quote,
        MarketEvent.Depth,
        MarketEvent.Index,
        MarketEvent.Stats,
        MarketEvent.Order,
        MarketEvent.Level,
        MarketEvent.Yield,
        MarketEvent.Curve,
        MarketEvent.Pulse {
  String kind();

  String symbol();

  String price();

  String quantity();

  long time();

  long id();

  record Quote(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Depth(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Index(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Stats(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Order(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Level(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Yield(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Curve(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}

  record Pulse(
      @JsonProperty("e") String kind,
      @JsonProperty("s") String symbol,
      @JsonProperty("p") String price,
      @JsonProperty("q") String quantity,
      @JsonProperty("t") long time,
      @JsonProperty("i") long id)
      implements MarketEvent {}
}
