package dev.unisocket.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.SendModel;
import java.nio.ByteBuffer;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the constants that say what one method sends or takes. */
final class ConstantWriter {
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
  private static final ClassName BUFFER = ClassName.get(ByteBuffer.class);

  private ConstantWriter() {}

  static FieldSpec outbound(SendModel send, String name) {
    Payload payload = send.payload();
    TypeName type =
        payload instanceof Payload.Text ? ClassName.get(CharSequence.class) : type(payload);
    return constant(
        name, ParameterizedTypeName.get(RuntimeTypes.OUTBOUND, type), outbound(send), payload);
  }

  private static CodeBlock outbound(SendModel send) {
    if (send.binary() && send.payload() instanceof Payload.Coded coded) {
      // In a chain the compiler cannot infer the type.
      return CodeBlock.of(
          "$T.<$T>coded($S, $L).asBinary()",
          RuntimeTypes.OUTBOUND,
          coded.type(),
          send.signature().name(),
          CodedTypes.of(coded.expression()));
    }
    CodeBlock code = code(RuntimeTypes.OUTBOUND, send.payload(), send);
    // Bytes are binary by themselves.
    return send.binary() && send.payload() instanceof Payload.Text
        ? CodeBlock.of("$L.asBinary()", code)
        : code;
  }

  static FieldSpec inbound(MessageModel message, String name) {
    return constant(
        name,
        ParameterizedTypeName.get(RuntimeTypes.INBOUND, type(message.payload())),
        code(RuntimeTypes.INBOUND, message.payload(), message),
        message.payload());
  }

  private static FieldSpec constant(
      String name, TypeName type, CodeBlock initializer, Payload payload) {
    FieldSpec.Builder constant =
        FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(initializer);
    Set<String> suppressed = payload instanceof Payload.Coded coded ? coded.suppressed() : Set.of();
    SuppressedWarnings.of(suppressed).ifPresent(constant::addAnnotation);
    return constant.build();
  }

  private static CodeBlock code(ClassName owner, Payload payload, MethodModel method) {
    String name = method.signature().name();
    return payload instanceof Payload.Coded coded
        ? CodeBlock.of("$T.coded($S, $L)", owner, name, CodedTypes.of(coded.expression()))
        : CodeBlock.of("$T.$L($S)", owner, factory(payload), name);
  }

  private static String factory(Payload payload) {
    if (payload instanceof Payload.Text) {
      return "text";
    }
    if (payload instanceof Payload.Bytes) {
      return "bytes";
    }
    return payload instanceof Payload.Buffer ? "buffer" : "event";
  }

  private static TypeName type(Payload payload) {
    if (payload instanceof Payload.Coded coded) {
      return coded.type();
    }
    if (payload instanceof Payload.Text) {
      return ClassName.get(String.class);
    }
    if (payload instanceof Payload.Bytes) {
      return BYTES;
    }
    return payload instanceof Payload.Buffer ? BUFFER : RuntimeTypes.MESSAGE_EVENT;
  }
}
