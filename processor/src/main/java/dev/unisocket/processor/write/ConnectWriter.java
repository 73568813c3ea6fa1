package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.unisocket.processor.model.BindingModel;
import dev.unisocket.processor.model.ConnectModel;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.List;

/** Writes the bodies of the methods that connect. */
final class ConnectWriter {
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
    List<CodeBlock> links = bindings.stream().map(ConnectWriter::link).toList();
    return body.add(Chains.statement(start, RuntimeTypes.CONNECT_ARGUMENTS, links, ")")).build();
  }

  private static CodeBlock link(BindingModel binding) {
    String call =
        switch (binding.kind()) {
          case PATH -> "path";
          case QUERY -> "query";
          case HEADER -> "header";
        };
    return CodeBlock.of("$L($S, $N)", call, binding.name(), binding.parameter());
  }
}
