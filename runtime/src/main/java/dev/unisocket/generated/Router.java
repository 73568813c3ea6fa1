package dev.unisocket.generated;

import org.jspecify.annotations.Nullable;

/**
 * Says which method takes messages of a kind: a generated {@code switch}. Called for each message,
 * by several threads.
 */
@FunctionalInterface
public interface Router {
  /** Returns where messages of a kind go, null if no method takes them. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  @Nullable Route route(String kind);
}
