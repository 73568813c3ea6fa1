package dev.unisocket.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What kinds of messages, names, fields and policies may be put together from. */
final class KindCombinations {
  private static final String TOLD = "@Discriminator(\"type\")";
  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String EVENT = "dev.unisocket.MessageEvent";

  /** The types that more is asked of than of others, each in its file. */
  static final Map<String, String> TYPES =
      Map.of(
          "example/Named.java",
          "package example; @dev.unisocket.annotation.MessageName(\"named\")"
              + " public record Named(String text) {}",
          "example/Twice.java",
          "package example; @dev.unisocket.annotation.MessageName({\"one\", \"two\"})"
              + " public record Twice(String text) {}",
          "example/Kinds.java",
          "package example; public sealed interface Kinds {"
              + " @dev.unisocket.annotation.MessageName(\"leaf\")"
              + " record Leaf(int x) implements Kinds {} sealed interface Between extends Kinds {}"
              + " @dev.unisocket.annotation.MessageName(\"deep\")"
              + " record Deep(int x) implements Between {} }",
          "example/Plain.java",
          "package example; public sealed interface Plain { record Only(int x) implements Plain {} }");

  /** What an {@code @OnMessage} hands out, and whether it may name a kind. */
  private static final Map<String, Boolean> RECEIVED = new LinkedHashMap<>();

  /** What a {@code @Send} is given, and whether it has room for a name. */
  private static final Map<String, Boolean> SENT = new LinkedHashMap<>();

  static {
    for (String type :
        List.of(
            "Said",
            "Mood",
            "Integer",
            "int[]",
            "java.util.List<Said>",
            "String",
            "Named",
            "Twice",
            "Plain")) {
      RECEIVED.put(type, true);
    }
    for (String type : List.of("byte[]", BUFFER, EVENT, "Kinds")) {
      RECEIVED.put(type, false);
    }
    for (String type :
        List.of(
            "Said", "Mood", "java.util.Map<String, Said>", "Named", "Twice", "Plain", "Kinds")) {
      SENT.put(type, true);
    }
    for (String type :
        List.of("int", "Integer", "int[]", "Said[]", "String", "CharSequence", "byte[]", BUFFER)) {
      SENT.put(type, false);
    }
  }

  private KindCombinations() {}

  private static List<String> fields() {
    List<String> all = new ArrayList<>();
    StringBuilder parameters = new StringBuilder();
    for (String type : List.of("int", "Said", "java.util.List<Said>", "byte[]", "String...")) {
      String name = "p" + all.size();
      parameters.append(parameters.length() == 0 ? "" : ", ");
      parameters.append("@Field(\"" + name + "\") " + type + " " + name);
      all.add(parameters.toString());
    }
    return all;
  }

  static void addPermitted(
      Combinations.Collector all, List<String> handlers, List<String> returns) {
    for (String handler : handlers) {
      RECEIVED.forEach(
          (type, mayName) -> {
            all.addAnnotated(TOLD, "@OnMessage " + handler.formatted(type, "on"), "");
            if (mayName) {
              all.addAnnotated(
                  TOLD, "@OnMessage({\"a\", \"b\"}) " + handler.formatted(type, "on"), "");
            }
          });
    }
    for (String answer : returns) {
      for (String policy : List.of("QUEUE", "FAIL", "LATEST")) {
        String outage = "whenDisconnected = dev.unisocket.annotation.OutagePolicy." + policy;
        SENT.forEach(
            (type, mayName) -> {
              String say = " " + answer + " say(" + type + " payload);";
              if (!type.equals("Twice")) {
                all.addAnnotated(TOLD, "@Send(" + outage + ")" + say, "");
              }
              if (mayName) {
                all.addAnnotated(TOLD, "@Send(value = \"x\", " + outage + ")" + say, "");
              }
            });
      }
      for (String fields : fields()) {
        all.add("@Send " + answer + " say(" + fields + ");", "");
        all.addAnnotated(
            TOLD, "@Send(value = \"x\", binary = true) " + answer + " say(" + fields + ");", "");
      }
      all.addAnnotated(TOLD, "@Send(\"x\") " + answer + " say();", "");
    }
    for (String pointer : List.of("a", "/a", "/a/b", "/a~1b/0", "~", "/", "/~0~1")) {
      all.addAnnotated(
          "@Discriminator(\"" + pointer + "\")",
          "@OnMessage(\"x\") void on(java.util.function.Consumer<Said> handler);",
          "");
    }
    for (String policy :
        List.of(
            "@Reconnect",
            "@Reconnect(maxAttempts = 0, initialDelay = 1, maxDelay = 1, stableAfter = 0)",
            "@Reconnect(fatalCodes = {1000, 1006, 4999})",
            "@Heartbeat",
            "@Heartbeat(interval = 1, timeout = 1, text = \"ping\", reply = \"pong\")",
            "@SendQueue",
            "@SendQueue(capacity = 1, bytes = 1, blockTimeout = 1)",
            "@SendQueue(overflow = dev.unisocket.annotation.Overflow.DROP_LATEST)",
            "@MaxMessageSize",
            "@MaxMessageSize(1)")) {
      all.addAnnotated(policy, "", "");
    }
  }

  static void addRefused(Combinations.Collector all, List<String> handlers, List<String> returns) {
    for (String handler : handlers) {
      RECEIVED.forEach(
          (type, mayName) -> {
            String named = "@OnMessage(\"a\") " + handler.formatted(type, "on");
            if (mayName) {
              all.add(named, "NoDiscriminator");
            } else {
              all.addAnnotated(TOLD, named, "MisplacedValue");
            }
          });
      all.add("@OnMessage " + handler.formatted("Kinds", "on"), "NoDiscriminator");
    }
    for (String answer : returns) {
      SENT.forEach(
          (type, mayName) -> {
            String named = "@Send(\"x\") " + answer + " say(" + type + " payload);";
            if (mayName) {
              all.add(named, "NoDiscriminator");
            } else {
              all.addAnnotated(TOLD, named, "UnnameablePayload");
            }
          });
      all.addAnnotated(TOLD, "@Send " + answer + " say(Twice payload);", "SeveralNames");
      all.add("@Send " + answer + " say(Kinds payload);", "NoDiscriminator");
      all.add("@Send(\"x\") " + answer + " say();", "NoDiscriminator");
      all.addAnnotated(TOLD, "@Send " + answer + " say();", "SendParameters");
      all.add("@Send " + answer + " say(@Field(\"a\") int a, int b);", "UnnamedField");
      all.add(
          "@Send " + answer + " say(@Field(\"a\") int a, @Field(\"a\") int b);",
          "DuplicateParameter");
      all.add("@Send " + answer + " say(@Field(\"\") int a);", "EmptyName");
      all.add("@Send " + answer + " say(@Field(\"a\") " + EVENT + " a);", "InvalidPayload");
      all.addAnnotated(
          TOLD, "@Send(\"x\") " + answer + " say(@Field(\"type\") int a);", "OverwrittenField");
    }
    for (String pointer : List.of("/~", "/a~2", "/a/~b")) {
      all.addAnnotated("@Discriminator(\"" + pointer + "\")", "", "InvalidPointer");
    }
    all.addAnnotated("@Discriminator(\"\")", "", "EmptyName");
    for (String policy :
        List.of(
            "@Reconnect(maxAttempts = -2)",
            "@Reconnect(initialDelay = 0)",
            "@Reconnect(maxDelay = 499)",
            "@Reconnect(stableAfter = -1)",
            "@Reconnect(fatalCodes = 999)",
            "@Reconnect(fatalCodes = {1000, 1000})",
            "@Heartbeat(interval = 0)",
            "@Heartbeat(timeout = -1)",
            "@Heartbeat(reply = \"pong\")",
            "@SendQueue(capacity = 0)",
            "@SendQueue(bytes = 0)",
            "@SendQueue(blockTimeout = 0)",
            "@SendQueue(blockTimeout = -2)",
            "@MaxMessageSize(0)")) {
      all.addAnnotated(policy, "", "InvalidSetting");
    }
  }
}
