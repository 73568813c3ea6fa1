package dev.unisocket.examples.benchmarks.clients;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param clients keys, the one that the others are compared with first
 * @param rounds how often each client runs each scenario
 * @param warmUp of each run
 * @param measured of each run
 * @param java the JVM for the clients and the server
 * @param out the folder for the results; null: printed only
 * @param jfr the folder for a flight recording of each run; null: none
 */
record Options(
    List<String> clients,
    List<Scenario> scenarios,
    int rounds,
    Duration warmUp,
    Duration measured,
    Path java,
    @Nullable Path out,
    @Nullable Path jfr) {
  static final String USAGE =
      """
      --clients a,b,...    which clients (all); the raw JDK is always there
      --scenarios a,b,...  which scenarios (all)
      --rounds n           how often (5)
      --seconds s          how long each run is measured (3)
      --warmup s           how long each run warms up (2)
      --java path          the java of another JDK for clients and server
      --out folder         writes clients.md, clients.csv and clients.svg there
      --jfr folder         records each run there
      """;
  private static final Set<String> NAMES =
      Set.of("clients", "scenarios", "rounds", "seconds", "warmup", "java", "out", "jfr");
  private static final String REFERENCE = "raw";

  static Options parse(String... args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i].replaceFirst("^--", "");
      if (!args[i].startsWith("--") || !NAMES.contains(name) || i + 1 == args.length) {
        throw new IllegalArgumentException("not understood: '" + args[i] + "'\n" + USAGE);
      }
      values.put(name, args[i + 1]);
    }
    List<String> all = Contestants.all().stream().map(Contestant::key).toList();
    List<String> asked = values.containsKey("clients") ? split(values.get("clients")) : all;
    asked.forEach(Contestants::of);
    return new Options(
        all.stream().filter(key -> key.equals(REFERENCE) || asked.contains(key)).toList(),
        values.containsKey("scenarios")
            ? split(values.get("scenarios")).stream().map(Scenario::of).toList()
            : List.of(Scenario.values()),
        Integer.parseInt(values.getOrDefault("rounds", "5")),
        seconds(values.getOrDefault("warmup", "2")),
        seconds(values.getOrDefault("seconds", "3")),
        Path.of(
            values.getOrDefault(
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString())),
        folder(values, "out"),
        folder(values, "jfr"));
  }

  private static @Nullable Path folder(Map<String, String> values, String name) {
    String folder = values.get(name);
    return folder == null ? null : Path.of(folder);
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(1000 * Double.parseDouble(text)));
  }

  private static List<String> split(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split(","));
  }
}
