package dev.unisocket.processor.model;

import java.util.List;

/**
 * What {@code @UniSocket} says, as it is written.
 *
 * @param timeout milliseconds, -1 for the runtime's
 * @param header each {@code "Name: value"}
 */
public record EndpointModel(
    Located<String> url,
    List<Located<String>> protocols,
    Located<Long> timeout,
    List<Located<String>> header) {

  public EndpointModel {
    protocols = List.copyOf(protocols);
    header = List.copyOf(header);
  }
}
