package dev.unisocket.examples.benchmarks.parts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;

/**
 * A small message, as exchanges send it: 93 bytes.
 *
 * @param kind what tells messages apart
 * @param symbol what was traded
 * @param price as text, as exchanges write it
 * @param quantity as text
 * @param time milliseconds since the epoch
 * @param id of the trade
 */
record Trade(
    @JsonProperty("e") @SerializedName("e") String kind,
    @JsonProperty("s") @SerializedName("s") String symbol,
    @JsonProperty("p") @SerializedName("p") String price,
    @JsonProperty("q") @SerializedName("q") String quantity,
    @JsonProperty("t") @SerializedName("t") long time,
    @JsonProperty("i") @SerializedName("i") long id) {

  static Trade of(String kind, int number) {
    return new Trade(kind, "BTCUSDT", "68123.45", "0.0150", 1_700_000_000_123L, 100_000 + number);
  }

  /** Returns it as JSON. */
  String text() {
    return "{\"e\":\""
        + kind
        + "\",\"s\":\""
        + symbol
        + "\",\"p\":\""
        + price
        + "\",\"q\":\""
        + quantity
        + "\",\"t\":"
        + time
        + ",\"i\":"
        + id
        + "}";
  }
}
