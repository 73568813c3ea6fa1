package dev.unisocket.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What an interface may be put together from, and what comes of it. */
final class Combinations {
  private static final String OPEN_EVENT = "dev.unisocket.OpenEvent";
  private static final String MESSAGE_EVENT = "dev.unisocket.MessageEvent";
  private static final String ERROR_EVENT = "dev.unisocket.ErrorEvent";
  private static final String CLOSE_EVENT = "dev.unisocket.CloseEvent";
  private static final String RECONNECT_EVENT = "dev.unisocket.ReconnectEvent";
  private static final String REGISTRATION = "dev.unisocket.Registration";
  private static final String BUFFER = "java.nio.ByteBuffer";

  private static final List<String> CONNECT_RETURNS =
      List.of(
          future(OPEN_EVENT), stage(OPEN_EVENT), OPEN_EVENT, "dev.unisocket.SocketTask", "void");
  private static final List<String> CONNECT_PARAMETERS =
      List.of(
          "@dev.unisocket.annotation.PathParam(\"room\") String room",
          "@dev.unisocket.annotation.QueryParam(\"since\") long since",
          "@dev.unisocket.annotation.HeaderParam(\"Authorization\") String token");
  private static final List<String> SEND_RETURNS =
      List.of("void", "boolean", future("Void"), stage("Void"));
  private static final List<String> CODED =
      List.of(
          "Said", "Mood", "Integer", "int[]", "Said[]", list("Said"), map("String", list("Said")));
  private static final List<String> SENT =
      plus(CODED, "String", "CharSequence", "byte[]", BUFFER, "int");
  private static final List<String> RECEIVED =
      plus(CODED, "String", "byte[]", BUFFER, MESSAGE_EVENT);
  private static final Map<String, String> EVENTS =
      Map.of(
          "OnOpen",
          OPEN_EVENT,
          "OnError",
          ERROR_EVENT,
          "OnClose",
          CLOSE_EVENT,
          "OnReconnect",
          RECONNECT_EVENT);
  private static final List<String> CLOSE_PARAMETERS =
      List.of(
          "", "int code", "String reason", "int code, String reason", "String reason, int code");
  private static final List<String> CLOSE_RETURNS = List.of("void", future(CLOSE_EVENT));
  private static final List<String> CLOSES =
      List.of("@Close", "@Close(code = 4001)", "@Close(reason = \"bye\")");

  /** How a handler is given: what it takes, and its name. */
  private static final List<String> HANDLERS =
      List.of(
          "void %2$s(java.util.function.Consumer<%1$s> handler);",
          "void %2$s(java.util.function.Consumer<? super %1$s> handler);",
          "dev.unisocket.Registration %2$s(java.util.function.Consumer<%1$s> handler);",
          "dev.unisocket.Registration %2$s(java.util.function.Consumer<? super %1$s> handler);",
          "default void %2$s(%1$s value) {}",
          "java.util.concurrent.Flow.Publisher<%1$s> %2$s();",
          "java.util.concurrent.Flow.Publisher<? super %1$s> %2$s();",
          "java.util.stream.Stream<%1$s> %2$s();",
          "java.util.stream.Stream<? super %1$s> %2$s();");

  private static final Map<String, String> WRONG_HANDLERS =
      Map.ofEntries(
          Map.entry("void on(%s value);", "HandlerShape"),
          Map.entry(
              "void on(java.util.function.Consumer<%s> handler, int priority);", "HandlerShape"),
          Map.entry("boolean on(java.util.function.Consumer<%s> handler);", "HandlerShape"),
          Map.entry("void on(java.util.function.Function<%s, String> handler);", "HandlerShape"),
          Map.entry("void on(java.util.function.BiConsumer<%1$s, %1$s> handler);", "HandlerShape"),
          Map.entry("AutoCloseable on(java.util.function.Consumer<%s> handler);", "HandlerShape"),
          Map.entry("default void on(%1$s one, %1$s other) {}", "HandlerShape"),
          Map.entry("default int on(%s value) { return 1; }", "HandlerShape"),
          Map.entry("%s on();", "HandlerShape"),
          Map.entry(
              "void on(java.util.function.Consumer<? extends %s> handler);", "HandlerTypeArgument"),
          Map.entry("default void on(%s value) throws Exception {}", "HandlerException"),
          Map.entry("<T> void on(java.util.function.Consumer<%s> handler);", "GenericMethod"),
          Map.entry(
              "java.util.concurrent.Flow.Publisher<? extends %s> on();", "HandlerTypeArgument"),
          Map.entry("java.util.stream.Stream<? extends %s> on();", "HandlerTypeArgument"),
          Map.entry("java.util.concurrent.Flow.Publisher<%s> on(int size);", "HandlerShape"),
          Map.entry("java.util.concurrent.SubmissionPublisher<%s> on();", "HandlerShape"),
          Map.entry("default java.util.stream.Stream<%s> on() { return null; }", "HandlerShape"),
          Map.entry("java.util.List<%s> on();", "HandlerShape"));

  private Combinations() {}

  /**
   * One interface.
   *
   * @param type its name
   * @param label what is special in it
   * @param code of its one error, empty where there is none
   */
  record Combination(String type, String label, String source, String code) {
    @Override
    public String toString() {
      return label + (code.isEmpty() ? "" : " -> " + code);
    }
  }

  /** Returns the types of payloads, each in its file. */
  static Map<String, String> payloadTypes() {
    Map<String, String> types = new HashMap<>(KindCombinations.TYPES);
    types.put(
        "example/Said.java", "package example; public record Said(String text, int number) {}");
    types.put("example/Mood.java", "package example; public enum Mood { LOUD, QUIET }");
    return types;
  }

  static List<Combination> permitted() {
    Collector all = new Collector("Permitted");
    for (String returns : CONNECT_RETURNS) {
      for (int chosen = 0; chosen < 8; chosen++) {
        all.addConnect(
            chosen, "@Connect " + returns + " open(" + connectParameters(chosen) + ");", "");
      }
    }
    for (String returns : SEND_RETURNS) {
      for (String payload : SENT) {
        all.add("@Send " + returns + " say(" + payload + " payload);", "");
        all.add("@Send(binary = true) " + returns + " say(" + payload + " payload);", "");
      }
    }
    for (String handler : HANDLERS) {
      EVENTS.forEach((on, event) -> all.add("@" + on + " " + handler.formatted(event, "on"), ""));
      for (String payload : RECEIVED) {
        all.add("@OnMessage " + handler.formatted(payload, "on"), "");
      }
    }
    for (String returns : CLOSE_RETURNS) {
      for (String parameters : CLOSE_PARAMETERS) {
        for (String close : CLOSES) {
          all.add(close + " " + returns + " leave(" + parameters + ");", "");
        }
      }
    }
    pairs(all, true);
    CallCombinations.addPermitted(all);
    KindCombinations.addPermitted(all, HANDLERS, SEND_RETURNS);
    return all.combinations;
  }

  static List<Combination> refused() {
    Collector all = new Collector("Refused");
    for (String returns :
        List.of(
            "boolean",
            "String",
            future("Void"),
            stage("dev.unisocket.SocketTask"),
            REGISTRATION,
            "java.util.concurrent.Future<" + OPEN_EVENT + ">",
            future("?"),
            future("? extends " + OPEN_EVENT),
            CLOSE_EVENT)) {
      for (int chosen = 0; chosen < 8; chosen++) {
        all.addConnect(
            chosen,
            "@Connect " + returns + " open(" + connectParameters(chosen) + ");",
            "InvalidReturnType");
      }
    }
    for (String payload : SENT) {
      for (String returns :
          List.of("int", "Boolean", "Void", future("Boolean"), stage("?"), future(OPEN_EVENT))) {
        all.add("@Send " + returns + " say(" + payload + " payload);", "InvalidReturnType");
      }
      all.add("@Send void say(" + payload + " one, " + payload + " other);", "SendParameters");
      all.add("@Send <T> void say(" + payload + " payload);", "GenericMethod");
      all.add("@Send default void say(" + payload + " payload) {}", "MisplacedAnnotation");
    }
    for (String returns : SEND_RETURNS) {
      all.add("@Send " + returns + " say();", "SendParameters");
      for (String payload : List.of(OPEN_EVENT, MESSAGE_EVENT, ERROR_EVENT, CLOSE_EVENT, "Void")) {
        all.add("@Send " + returns + " say(" + payload + " payload);", "InvalidPayload");
      }
    }
    for (Map.Entry<String, String> handler : WRONG_HANDLERS.entrySet()) {
      EVENTS.forEach(
          (on, event) ->
              all.add("@" + on + " " + handler.getKey().formatted(event), handler.getValue()));
      for (String payload : RECEIVED) {
        all.add("@OnMessage " + handler.getKey().formatted(payload), handler.getValue());
      }
    }
    for (String handler : HANDLERS) {
      EVENTS.forEach(
          (on, event) -> {
            for (String other :
                List.of(OPEN_EVENT, ERROR_EVENT, CLOSE_EVENT, RECONNECT_EVENT, "String", "Said")) {
              if (!other.equals(event)) {
                all.add("@" + on + " " + handler.formatted(other, "on"), "EventType");
              }
            }
          });
      for (String payload :
          List.of("CharSequence", "Void", OPEN_EVENT, ERROR_EVENT, CLOSE_EVENT, RECONNECT_EVENT)) {
        all.add("@OnMessage " + handler.formatted(payload, "on"), "InvalidPayload");
      }
    }
    for (String parameters :
        List.of(
            "long code",
            "Integer code",
            "CharSequence reason",
            "int code, int again",
            "String reason, String again",
            "int code, String reason, long more")) {
      for (String returns : CLOSE_RETURNS) {
        all.add("@Close " + returns + " leave(" + parameters + ");", "CloseParameters");
      }
    }
    for (String parameters : CLOSE_PARAMETERS) {
      for (String returns : List.of("boolean", CLOSE_EVENT, future("Void"), stage(CLOSE_EVENT))) {
        all.add("@Close " + returns + " leave(" + parameters + ");", "InvalidReturnType");
      }
    }
    pairs(all, false);
    CallCombinations.addRefused(all);
    KindCombinations.addRefused(all, HANDLERS, SEND_RETURNS);
    return all.combinations;
  }

  /**
   * Returns one interface for each handler shape and payload kind, which has all connects, all
   * closes, and sends of all returns and payload kinds: every triple stands together in one client.
   */
  static List<Combination> packed() {
    Collector all = new Collector("Packed");
    List<String> members = new ArrayList<>();
    IntStream.range(0, CONNECT_RETURNS.size())
        .forEach(
            i ->
                members.add(
                    "@Connect "
                        + CONNECT_RETURNS.get(i)
                        + " open"
                        + i
                        + "("
                        + connectParameters(7)
                        + ");"));
    int sends = 0;
    for (String returns : SEND_RETURNS) {
      for (String payload : List.of("String", "CharSequence", "byte[]", BUFFER, "Said")) {
        members.add("@Send " + returns + " say" + sends++ + "(" + payload + " payload);");
      }
    }
    for (String returns : CLOSE_RETURNS) {
      for (String parameters : CLOSE_PARAMETERS) {
        members.add("@Close " + returns + " leave" + members.size() + "(" + parameters + ");");
      }
    }
    for (int shape : List.of(0, 2, 4, 5, 7)) {
      String handler = HANDLERS.get(shape);
      for (String payload : List.of("String", "byte[]", BUFFER, MESSAGE_EVENT, "Said")) {
        List<String> handlers = new ArrayList<>(members);
        EVENTS.forEach(
            (on, event) -> handlers.add("@" + on + " " + handler.formatted(event, "hear" + on)));
        handlers.add("@OnMessage " + handler.formatted(payload, "hear"));
        all.addConnect(7, String.join("\n  ", handlers), "");
      }
    }
    return all.combinations;
  }

  /** Two methods that receive: what each takes decides. */
  private static void pairs(Collector all, boolean permitted) {
    for (String first : RECEIVED) {
      for (String second : RECEIVED) {
        String code = codeOfPair(first, second);
        if (code.isEmpty() == permitted) {
          all.add(
              "@OnMessage "
                  + HANDLERS.get(0).formatted(first, "one")
                  + "\n  @OnMessage "
                  + HANDLERS.get(4).formatted(second, "two"),
              code);
        }
      }
    }
  }

  private static String codeOfPair(String first, String second) {
    if (first.equals(MESSAGE_EVENT) || second.equals(MESSAGE_EVENT)) {
      return "";
    }
    boolean coded = CODED.contains(first) && CODED.contains(second);
    if (coded) {
      return first.equals(second) ? "DuplicateHandler" : "TwoCodedTypes";
    }
    boolean binary = isBinary(first);
    if (binary || isBinary(second)) {
      return binary && isBinary(second) ? "DuplicateHandler" : "";
    }
    return first.equals(second) ? "DuplicateHandler" : "TextAndCoded";
  }

  private static boolean isBinary(String payload) {
    return payload.equals("byte[]") || payload.equals(BUFFER);
  }

  private static String connectParameters(int chosen) {
    return String.join(
        ", ",
        IntStream.range(0, 3)
            .filter(i -> (chosen & 1 << i) != 0)
            .mapToObj(CONNECT_PARAMETERS::get)
            .toList());
  }

  private static String future(String type) {
    return "java.util.concurrent.CompletableFuture<" + type + ">";
  }

  private static String stage(String type) {
    return "java.util.concurrent.CompletionStage<" + type + ">";
  }

  private static String list(String type) {
    return "java.util.List<" + type + ">";
  }

  private static String map(String key, String value) {
    return "java.util.Map<" + key + ", " + value + ">";
  }

  private static List<String> plus(List<String> types, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(types);
    return List.copyOf(all);
  }

  static final class Collector {
    private final String prefix;
    private final List<Combination> combinations = new ArrayList<>();

    Collector(String prefix) {
      this.prefix = prefix;
    }

    void add(String members, String code) {
      addAnnotated("", members, code);
    }

    /** The interface has more annotations. */
    void addAnnotated(String annotations, String members, String code) {
      add("", annotations, "extends dev.unisocket.UniSocketClient ", members, code);
    }

    /** The url has a variable for each chosen parameter that is one. */
    void addConnect(int chosen, String members, String code) {
      String url =
          ((chosen & 1) == 0 ? "" : "/rooms/{room}") + ((chosen & 2) == 0 ? "" : "?since={since}");
      add(url, "", "", members, code);
    }

    private void add(String url, String annotations, String bases, String members, String code) {
      String type = prefix + combinations.size();
      String source =
          "package example;\n\n"
              + ("@dev.unisocket.annotation.UniSocket(url = \"wss://feed.example.com"
                  + url
                  + "\")\n")
              + (annotated(annotations) + "\n")
              + ("interface " + type + " " + bases + "{\n  " + annotated(members) + "\n}\n");
      String label = (annotations + " " + members).strip();
      combinations.add(
          new Combination(
              type, label.replaceAll("\\b[a-z]\\w*\\.(?=[\\w.]*[A-Z])", ""), source, code));
    }

    /** Names the annotations in full. */
    private static String annotated(String code) {
      return code.replaceAll("@(?=[A-Z])", "@dev.unisocket.annotation.");
    }
  }
}
