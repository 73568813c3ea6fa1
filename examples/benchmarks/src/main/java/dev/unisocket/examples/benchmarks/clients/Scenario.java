package dev.unisocket.examples.benchmarks.clients;

import java.util.Arrays;

/** What a client is made to do. */
enum Scenario {
  RECEIVE("receive", "receive, one kind", Direction.IN, "/flood?kinds=1", 0),
  RECEIVE_TEN("receive-ten", "receive, ten kinds", Direction.IN, "/flood?kinds=10", 0),
  RECEIVE_1K("receive-1k", "receive 1 KiB", Direction.IN, "/flood?size=1024", 1024),
  RECEIVE_64K("receive-64k", "receive 64 KiB", Direction.IN, "/flood?size=65536", 65_536),
  SEND("send", "send, polling server", Direction.OUT, "/sink?mode=polling", 1),
  SEND_FOUR("send-four", "send by four threads", Direction.OUT, "/sink?mode=polling", 4),
  SEND_SLEEPING("send-sleeping", "send, sleeping server", Direction.OUT, "/sink?mode=sleeping", 1),
  ECHO("echo", "echo, one at a time", Direction.BOTH, "/echo?mode=polling", 1),
  ECHO_WINDOW("echo-window", "echo, 64 under way", Direction.BOTH, "/echo?mode=polling", 64);

  /** Which way the messages go that count. */
  enum Direction {
    IN,
    OUT,
    BOTH
  }

  private final String key;
  private final String title;
  private final Direction direction;
  private final String path;
  private final int number;

  Scenario(String key, String title, Direction direction, String path, int number) {
    this.key = key;
    this.title = title;
    this.direction = direction;
    this.path = path;
    this.number = number;
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  Direction direction() {
    return direction;
  }

  String path() {
    return path;
  }

  /** The size of the texts (0: trades), the threads that send, or the messages under way. */
  int number() {
    return number;
  }

  static Scenario of(String key) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no scenario '%s'; there are %s"
                        .formatted(key, Arrays.stream(values()).map(Scenario::key).toList())));
  }
}
