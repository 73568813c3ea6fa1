package dev.unisocket.processor.read;

import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.SendModel;
import dev.unisocket.processor.model.SentModel;
import dev.unisocket.processor.model.Signature;
import dev.unisocket.processor.model.SubscriptionModel;
import java.util.List;
import java.util.Optional;

/** Understands {@code @Subscribe} and {@code @Unsubscribe} methods. */
final class SubscriptionReader {
  private final Compilation compilation;
  private final SendReader sends;

  SubscriptionReader(Compilation compilation, SendReader sends) {
    this.compilation = compilation;
    this.sends = sends;
  }

  /** Reads a method; one that sends nothing readable still has a key, that others are held to. */
  SubscriptionModel read(
      Member member, WrittenAnnotation annotation, MethodKind kind, Signature signature) {
    Optional<SendModel.Returns> returns = sends.returns(member, annotation, signature);
    Optional<? extends Payload> payload = sends.payload(member, annotation, signature);
    return new SubscriptionModel(
        signature,
        kind == MethodKind.SUBSCRIBE,
        returns.orElse(SendModel.Returns.NOTHING),
        new SentModel(
            payload.<Payload>map(p -> p).orElseGet(() -> new Payload.Fields(List.of())),
            false,
            sends.name(annotation),
            SentModel.QUEUE),
        annotation.locatedString("key", compilation.places()),
        member.type().getParameterTypes().stream().map(TypeName::get).toList(),
        returns.isPresent() && payload.isPresent());
  }
}
