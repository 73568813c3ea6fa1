package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.SentModel;
import dev.unisocket.processor.model.Signature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Understands {@code @Request} methods. */
final class RequestReader {
  private static final Set<ClassName> FUTURES =
      Set.of(ClassName.get(CompletableFuture.class), ClassName.get(CompletionStage.class));

  private final Compilation compilation;
  private final FieldReader fields;
  private final PayloadReader payloads;

  RequestReader(Compilation compilation) {
    this.compilation = compilation;
    this.fields = new FieldReader(compilation);
    this.payloads = new PayloadReader(compilation);
  }

  Optional<RequestModel> read(Member member, WrittenAnnotation annotation, Signature signature) {
    TypeMirror returned = member.type().getReturnType();
    boolean blocks = !isFuture(returned);
    Optional<Payload.Coded> result = payloads.result(blocks ? returned : argument(returned));
    if (result.isEmpty()) {
      compilation
          .diagnostics()
          .report(
              Problem.INVALID_RETURN_TYPE,
              signature.place(),
              annotation.name(),
              TypeLabels.of(returned),
              "CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type"
                  + " of the result, Void for none");
    }
    Optional<? extends Payload> params = fields.params(member, annotation, signature);
    return result.flatMap(
        type -> params.map(payload -> request(annotation, signature, blocks, payload, type)));
  }

  private RequestModel request(
      WrittenAnnotation annotation,
      Signature signature,
      boolean blocks,
      Payload params,
      Payload.Coded result) {
    Places places = compilation.places();
    return new RequestModel(
        signature,
        blocks,
        new SentModel(
            params, false, Optional.of(annotation.locatedString("value", places)), SentModel.QUEUE),
        result,
        annotation.locatedLong("timeout", places));
  }

  private static boolean isFuture(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && FUTURES.contains(ClassName.get(MoreTypes.asTypeElement(type)));
  }

  /** Returns what a future gives; the future itself, which is no result, where it does not say. */
  private static TypeMirror argument(TypeMirror future) {
    List<? extends TypeMirror> arguments = ((DeclaredType) future).getTypeArguments();
    return arguments.isEmpty() || arguments.get(0).getKind() == TypeKind.WILDCARD
        ? future
        : arguments.get(0);
  }
}
