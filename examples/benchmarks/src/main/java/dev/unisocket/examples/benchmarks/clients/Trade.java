package dev.unisocket.examples.benchmarks.clients;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The message of all benchmarks, as exchanges send it. On the wire, 84 bytes: {@code
 * {"e":"trade","s":"BTCUSDT","p":"68123.45","q":"0.0150","t":1700000000123,"i":123456}}.
 *
 * @param kind {@code trade}, but where ten kinds are told apart
 * @param symbol what was traded
 * @param price as text, as exchanges write it
 * @param quantity as text
 * @param time milliseconds since the epoch
 * @param id counts up by one from message to message: the check that none was lost or doubled
 */
public record Trade(
    @JsonProperty("e") String kind,
    @JsonProperty("s") String symbol,
    @JsonProperty("p") String price,
    @JsonProperty("q") String quantity,
    @JsonProperty("t") long time,
    @JsonProperty("i") long id)
    implements MarketEvent {}
