package dev.unisocket.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.RpcModel;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.SentModel;
import dev.unisocket.processor.model.SubscriptionModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what calls and subscriptions are: their constants, and the envelope of the calls. */
final class CallWriter {
  private static final List<String> JSON_RPC =
      List.of("id", "method", "params", "result", "error", "2.0");

  private CallWriter() {}

  /** Returns the constant of a method that calls. */
  static FieldSpec call(RequestModel request, String name) {
    SentModel params = request.params();
    Set<String> suppressed = new TreeSet<>(request.result().suppressed());
    suppressed.addAll(ConstantWriter.suppressed(params));
    return constant(
        name,
        ParameterizedTypeName.get(
            RuntimeTypes.CALL,
            ConstantWriter.outboundType(params.payload()),
            request.result().type()),
        RuntimeTypes.CALL,
        List.of(
            outbound(request, params),
            CodedTypes.of(request.result().expression()),
            CodeBlock.of("$L", PolicyWriter.number(request.timeout().value()))),
        suppressed);
  }

  /** Returns the constant of a method that subscribes or ends a subscription. */
  static FieldSpec subscription(SubscriptionModel method, String name) {
    SentModel message = method.message();
    return constant(
        name,
        ParameterizedTypeName.get(
            RuntimeTypes.SUBSCRIPTION, ConstantWriter.outboundType(message.payload())),
        RuntimeTypes.SUBSCRIPTION,
        List.of(outbound(method, message), CodeBlock.of("$S", method.key().value())),
        ConstantWriter.suppressed(message));
  }

  private static CodeBlock outbound(MethodModel method, SentModel sent) {
    return ConstantWriter.outbound(method.signature().name(), sent);
  }

  private static FieldSpec constant(
      String name,
      TypeName type,
      ClassName factory,
      List<CodeBlock> arguments,
      Set<String> suppressed) {
    FieldSpec.Builder constant =
        FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(Chains.call(factory, arguments));
    SuppressedWarnings.of(suppressed).ifPresent(constant::addAnnotation);
    return constant.build();
  }

  /** Returns the code that makes the envelope, JSON-RPC's where the interface describes none. */
  static CodeBlock envelope(Optional<RpcModel> rpc) {
    List<String> values =
        rpc.map(
                envelope ->
                    Stream.concat(
                            envelope.properties().values().stream().map(Located::value),
                            Stream.of(envelope.version()))
                        .toList())
            .orElse(JSON_RPC);
    return values.equals(JSON_RPC)
        ? CodeBlock.of("$T.jsonRpc()", RuntimeTypes.RPC_ENVELOPE)
        : CodeBlock.of(
            "$T.of($L)",
            RuntimeTypes.RPC_ENVELOPE,
            values.stream()
                .map(value -> CodeBlock.of("$S", value))
                .collect(CodeBlock.joining(", ")));
  }
}
