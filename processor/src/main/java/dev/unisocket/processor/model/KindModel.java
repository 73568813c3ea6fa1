package dev.unisocket.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * Messages that are of one type, and the kinds that they are told by.
 *
 * @param leaf the permitted subtype that they are; nothing for the method's own type
 * @param names the discriminator's values
 */
public record KindModel(Optional<Payload.Coded> leaf, List<Located<String>> names) {
  public KindModel {
    names = List.copyOf(names);
  }
}
