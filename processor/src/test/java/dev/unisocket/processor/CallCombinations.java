package dev.unisocket.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What calls and subscriptions may be put together from, and what comes of it. */
final class CallCombinations {
  private static final String FIELDS =
      "@dev.unisocket.annotation.Field(\"a\") int a,"
          + " @dev.unisocket.annotation.Field(\"b\") java.util.List<Said> b";
  private static final List<String> PAYLOADS =
      List.of(
          "Said",
          "Mood",
          "int",
          "Integer",
          "int[]",
          "Said[]",
          "java.util.List<Said>",
          "java.util.Map<String, java.util.List<Said>>",
          "String",
          "CharSequence",
          "byte[]",
          "java.nio.ByteBuffer");
  private static final List<String> RESULTS =
      List.of(
          "Said",
          "Mood",
          "Integer",
          "int[]",
          "Said[]",
          "java.util.List<Said>",
          "java.util.Map<String, java.util.List<? extends Said>>",
          "String",
          "byte[]",
          "Void");
  private static final List<String> FUTURES =
      List.of(
          "java.util.concurrent.CompletableFuture<%s>",
          "java.util.concurrent.CompletionStage<%s>", "%s");
  private static final List<String> SUBSCRIBE_RETURNS =
      List.of(
          "void",
          "boolean",
          "java.util.concurrent.CompletableFuture<Void>",
          "java.util.concurrent.CompletionStage<Void>");

  /** What no message is made of, in either direction. */
  private static final List<String> NO_VALUES =
      List.of(
          "dev.unisocket.OpenEvent",
          "dev.unisocket.MessageEvent",
          "dev.unisocket.SocketTask",
          "java.util.concurrent.Future<String>",
          "java.util.function.Consumer<String>",
          "java.util.stream.Stream<String>");

  private CallCombinations() {}

  static void addPermitted(Combinations.Collector all) {
    for (String future : FUTURES) {
      for (String result : RESULTS) {
        all.add("@Request(\"call\") " + future.formatted(result) + " call();", "");
        all.add("@Request(\"call\") " + future.formatted(result) + " call(" + FIELDS + ");", "");
      }
      for (String payload : PAYLOADS) {
        all.add(
            "@Request(value = \"call\", timeout = 1) %s call(%s params);"
                .formatted(future.formatted("Said"), payload),
            "");
      }
    }
    for (String primitive : List.of("int", "long", "boolean", "double", "char")) {
      all.add("@Request(\"call\") " + primitive + " call();", "");
    }
    for (String returns : SUBSCRIBE_RETURNS) {
      for (String parameters : parameters()) {
        all.add(pair("", "", returns, parameters), "");
        all.add(pair("(key = \"all\")", "(key = \"all\")", returns, parameters), "");
      }
      all.add(pair("(key = \"{b}/{a}\")", "(key = \"{b}/{a}\")", returns, FIELDS), "");
    }
    for (String rpc :
        List.of(
            "",
            "id = \"seq\", version = \"\"",
            "params = \"data\", result = \"data\"",
            "version = \"1.0\"",
            "id = \"a\", method = \"b\", params = \"c\", result = \"d\", error = \"e\"")) {
      all.addAnnotated("@Rpc(" + rpc + ")", "@Request(\"call\") String call();", "");
    }
  }

  static void addRefused(Combinations.Collector all) {
    List<String> wrongReturns =
        new ArrayList<>(
            List.of(
                "void",
                "java.util.concurrent.CompletableFuture<?>",
                "java.util.concurrent.CompletionStage<? extends Said>",
                "java.util.concurrent.CompletableFuture<? super Said>"));
    for (String none : NO_VALUES) {
      wrongReturns.add(none);
      wrongReturns.add("java.util.concurrent.CompletableFuture<" + none + ">");
    }
    for (String returns : wrongReturns) {
      for (String parameters : List.of("", "Said params", FIELDS)) {
        all.add(
            "@Request(\"call\") " + returns + " call(" + parameters + ");", "InvalidReturnType");
      }
    }
    for (String future : FUTURES) {
      String returns = future.formatted("Said");
      for (String none : NO_VALUES) {
        all.add("@Request(\"call\") " + returns + " call(" + none + " params);", "InvalidPayload");
      }
      Map.of(
              "@Request(\"call\") %s call(Said one, Said other);",
              "SendParameters",
              "@Request(\"call\") %s call(@dev.unisocket.annotation.Field(\"a\") int a, int b);",
              "UnnamedField",
              "@Request(\"\") %s call();",
              "EmptyName",
              "@Request(value = \"call\", timeout = 0) %s call();",
              "InvalidTimeout",
              "@Request(value = \"call\", timeout = -1) %s call();",
              "InvalidTimeout",
              "@Request(\"call\") <T> %s call(T params);",
              "GenericMethod",
              "@Request(\"call\") default %s call() { return null; }",
              "MisplacedAnnotation")
          .forEach((method, code) -> all.add(method.formatted(returns), code));
    }
    for (String annotation : List.of("Subscribe", "Unsubscribe")) {
      refuseSubscriptions(all, annotation);
    }
    refuseEnvelopes(all);
  }

  private static void refuseSubscriptions(Combinations.Collector all, String annotation) {
    for (String returns : List.of("int", "Boolean", "Said", "java.util.concurrent.Future<Void>")) {
      for (String parameters : parameters()) {
        all.add(of(annotation, "(key = \"all\")", returns, parameters), "InvalidReturnType");
      }
    }
    for (String returns : SUBSCRIBE_RETURNS) {
      all.add(of(annotation, "(key = \"all\")", returns, ""), "SendParameters");
      all.add(of(annotation, "(key = \"all\")", returns, "Said a, Said b"), "SendParameters");
      all.add(of(annotation, "(key = \"{\")", returns, FIELDS), "InvalidKey");
      all.add(of(annotation, "(key = \"${a}\")", returns, FIELDS), "InvalidKey");
      all.add(of(annotation, "(key = \"{c}\")", returns, FIELDS), "UnknownKeyField");
      all.add(of(annotation, "(key = \"{payload}\")", returns, "Said payload"), "UnknownKeyField");
      for (String none : NO_VALUES) {
        all.add(of(annotation, "(key = \"all\")", returns, none + " payload"), "InvalidPayload");
      }
      for (String parameters : parameters()) {
        if (annotation.equals("Subscribe")) {
          String twice = of(annotation, "", returns, parameters);
          all.add(twice + " " + twice.replace("change", "changed"), "DuplicateSubscription");
        } else {
          all.add(of(annotation, "", returns, parameters), "UnmatchedUnsubscribe");
          all.add(of(annotation, "(key = \"all\")", returns, parameters), "UnmatchedUnsubscribe");
          all.add(pair("", "(key = \"all\")", returns, parameters), "UnmatchedUnsubscribe");
          all.add(pair("(key = \"all\")", "", returns, parameters), "UnmatchedUnsubscribe");
        }
      }
    }
  }

  private static void refuseEnvelopes(Combinations.Collector all) {
    List<String> members = List.of("id", "method", "params", "result", "error");
    for (String one : members) {
      all.addAnnotated(
          "@Rpc(" + one + " = \"\")", "@Request(\"call\") String call();", "EmptyName");
      all.addAnnotated("@Rpc(" + one + " = \"jsonrpc\")", "", "DuplicateProperty");
      for (String other : members) {
        boolean mayShare = one.equals("params") && other.equals("result");
        if (members.indexOf(one) < members.indexOf(other) && !mayShare) {
          all.addAnnotated(
              "@Rpc(%s = \"x\", %s = \"x\")".formatted(one, other), "", "DuplicateProperty");
        }
      }
    }
  }

  private static List<String> parameters() {
    List<String> all = new ArrayList<>(PAYLOADS.stream().map(type -> type + " payload").toList());
    all.add(FIELDS);
    return all;
  }

  private static String pair(String begins, String ends, String returns, String parameters) {
    return of("Subscribe", begins, returns, parameters)
        + " "
        + of("Unsubscribe", ends, returns, parameters).replace("change", "end");
  }

  private static String of(String annotation, String members, String returns, String parameters) {
    return "@" + annotation + members + " " + returns + " change(" + parameters + ");";
  }
}
