package dev.unisocket.generated;

/**
 * Says which method takes messages of a kind: a generated {@code switch}. Called for each message,
 * by several threads.
 */
@FunctionalInterface
public interface Router {
  /** Returns where messages of a kind go, {@link Route#none()} if no method takes them. */
  Route route(String kind);
}
