package dev.unisocket.examples.benchmarks.clients;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** All clients under test. */
final class Contestants {
  private Contestants() {}

  /** Returns them in the order in which they are named in {@code META-INF/services}. */
  static List<Contestant> all() {
    return ServiceLoader.load(Contestant.class, Contestants.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  static Contestant of(String key) {
    List<Contestant> all = all();
    return all.stream()
        .filter(contestant -> contestant.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no client '%s'; there are %s"
                        .formatted(
                            key,
                            all.stream().map(Contestant::key).collect(Collectors.joining(", ")))));
  }
}
