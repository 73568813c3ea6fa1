package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.unisocket.processor.model.BindingModel;
import dev.unisocket.processor.model.ConnectModel;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.List;

/** Writes the bodies of the methods that connect. */
final class ConnectWriter {
  private static final int COLUMNS = 100;

  private final Members members;

  ConnectWriter(Members members) {
    this.members = members;
  }

  /** Returns the body of {@code connect()} of {@code UniSocketClient}. */
  CodeBlock body() {
    return body("return ", "connect", List.of());
  }

  /** Returns the body of a {@code @Connect} method. */
  CodeBlock body(ConnectModel connect) {
    return switch (connect.returns()) {
      case FUTURE -> body("return ", "connect", connect.bindings());
      case EVENT -> body("return ", "connectBlocking", connect.bindings());
      case TASK -> body("return ", "connectTask", connect.bindings());
      case NOTHING -> body("", "connectTask", connect.bindings());
    };
  }

  private CodeBlock body(String keyword, String call, List<BindingModel> bindings) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (members.binds()) {
      body.addStatement("$N()", members.bind());
    }
    String start = keyword + members.support() + "." + call + "(";
    List<String> arguments = bindings.stream().map(ConnectWriter::argument).toList();
    int width =
        "    ".length()
            + start.length()
            + "ConnectArguments.of());".length()
            + arguments.stream().mapToInt(String::length).sum();
    if (width <= COLUMNS) {
      body.add("$[$L$T.of()$L);\n$]", start, RuntimeTypes.CONNECT_ARGUMENTS, all(bindings, ""));
    } else {
      body.add(
          "$[$L\n$T.of()$>$>$L$<$<);\n$]",
          start,
          RuntimeTypes.CONNECT_ARGUMENTS,
          all(bindings, "\n"));
    }
    return body.build();
  }

  private static String argument(BindingModel binding) {
    return argument(binding, "").toString();
  }

  private static CodeBlock all(List<BindingModel> bindings, String before) {
    return bindings.stream()
        .map(binding -> argument(binding, before))
        .collect(CodeBlock.joining(""));
  }

  private static CodeBlock argument(BindingModel binding, String before) {
    String call =
        switch (binding.kind()) {
          case PATH -> "path";
          case QUERY -> "query";
          case HEADER -> "header";
        };
    return CodeBlock.of("$L.$L($S, $N)", before, call, binding.name(), binding.parameter());
  }
}
