package dev.unisocket.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.KindModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.SendModel;
import dev.unisocket.processor.model.SentModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the constants that say what one method sends or takes. */
final class ConstantWriter {
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
  private static final ClassName BUFFER = ClassName.get(ByteBuffer.class);

  private ConstantWriter() {}

  /** Returns the constant of a method that sends. */
  static FieldSpec outbound(SendModel send, String name) {
    SentModel sent = send.message();
    return constant(
        name,
        ParameterizedTypeName.get(RuntimeTypes.OUTBOUND, outboundType(sent.payload())),
        Chains.initializer(factory(send.signature().name(), sent), links(sent)),
        suppressed(sent));
  }

  /** Returns what the outbound of a payload is one of. */
  static TypeName outboundType(Payload payload) {
    if (payload instanceof Payload.Fields) {
      return RuntimeTypes.FIELDS;
    }
    return payload instanceof Payload.Text ? ClassName.get(CharSequence.class) : type(payload);
  }

  /**
   * Returns the code that makes an outbound.
   *
   * @param method the name of the method that sends
   */
  static CodeBlock outbound(String method, SentModel sent) {
    return Chains.joined(factory(method, sent), links(sent));
  }

  /** Returns the settings of an outbound. */
  private static List<CodeBlock> links(SentModel sent) {
    List<CodeBlock> links = new ArrayList<>();
    List<KindModel> kinds =
        sent.payload() instanceof Payload.Coded coded ? coded.kinds() : List.of();
    sent.name()
        .or(() -> ownName(kinds))
        .ifPresent(name -> links.add(CodeBlock.of("named($S)", name.value())));
    for (KindModel kind : kinds) {
      kind.leaf()
          .map(leaf -> CodedTypes.of(leaf.expression()))
          .map(leaf -> CodeBlock.of("leaf($L, $S)", leaf, kind.names().get(0).value()))
          .ifPresent(links::add);
    }
    // Bytes are binary by themselves.
    if (sent.binary()
        && !(sent.payload() instanceof Payload.Bytes)
        && !(sent.payload() instanceof Payload.Buffer)) {
      links.add(CodeBlock.of("asBinary()"));
    }
    if (!sent.outage().equals(SentModel.QUEUE)) {
      links.add(CodeBlock.of("whenDisconnected($T.$L)", RuntimeTypes.OUTAGE_POLICY, sent.outage()));
    }
    return links;
  }

  private static CodeBlock factory(String method, SentModel sent) {
    return !links(sent).isEmpty() && sent.payload() instanceof Payload.Coded coded
        // In a chain the compiler cannot infer the type.
        ? CodeBlock.of(
            "$T.<$T>coded($S, $L)",
            RuntimeTypes.OUTBOUND,
            coded.type(),
            method,
            CodedTypes.of(coded.expression()))
        : code(RuntimeTypes.OUTBOUND, sent.payload(), method);
  }

  private static Optional<Located<String>> ownName(List<KindModel> kinds) {
    return kinds.stream()
        .filter(kind -> kind.leaf().isEmpty())
        .map(kind -> kind.names().get(0))
        .findFirst();
  }

  static FieldSpec inbound(MessageModel message, String name) {
    return constant(
        name,
        ParameterizedTypeName.get(RuntimeTypes.INBOUND, type(message.payload())),
        code(RuntimeTypes.INBOUND, message.payload(), message.signature().name()),
        suppressed(message.payload()));
  }

  private static FieldSpec constant(
      String name, TypeName type, CodeBlock initializer, Set<String> suppressed) {
    FieldSpec.Builder constant =
        FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(initializer);
    SuppressedWarnings.of(suppressed).ifPresent(constant::addAnnotation);
    return constant.build();
  }

  private static Set<String> suppressed(Payload payload) {
    return payload instanceof Payload.Coded coded ? coded.suppressed() : Set.of();
  }

  /** Returns the compiler warnings that an outbound's code calls for. */
  static Set<String> suppressed(SentModel sent) {
    Set<String> suppressed = new TreeSet<>(suppressed(sent.payload()));
    if (sent.payload() instanceof Payload.Coded coded) {
      for (KindModel kind : coded.kinds()) {
        kind.leaf().ifPresent(leaf -> suppressed.addAll(leaf.named()));
      }
    }
    return suppressed;
  }

  private static CodeBlock code(ClassName owner, Payload payload, String name) {
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
    if (payload instanceof Payload.Fields) {
      return "fields";
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
