package dev.unisocket.examples.benchmarks.parts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A larger message.
 *
 * @param kind what tells messages apart
 * @param trades as many as make the size
 */
record Trades(
    @JsonProperty("e") @SerializedName("e") String kind,
    @JsonProperty("d") @SerializedName("d") List<Trade> trades) {

  /** Returns as many trades as fit into a size, in characters. */
  static Trades ofSize(int size) {
    int each = Trade.of("trade", 0).text().length() + 1;
    return new Trades(
        "trades", IntStream.range(0, size / each).mapToObj(i -> Trade.of("trade", i)).toList());
  }

  /** Returns it as JSON. */
  String text() {
    return trades.stream()
        .map(Trade::text)
        .collect(Collectors.joining(",", "{\"e\":\"" + kind + "\",\"d\":[", "]}"));
  }
}
