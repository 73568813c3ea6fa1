package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.EndpointModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.SentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the constant that holds what the interface's annotation says. */
final class SpecWriter {
  private final ClientModel client;
  private final Members members;

  SpecWriter(ClientModel client, Members members) {
    this.client = client;
    this.members = members;
  }

  FieldSpec write() {
    CodeBlock of =
        CodeBlock.of(
            "$T.of($T.class, $S)",
            RuntimeTypes.CLIENT_SPEC,
            client.type(),
            client.endpoint().url().value());
    List<CodeBlock> settings = settings();
    FieldSpec.Builder spec =
        FieldSpec.builder(
                RuntimeTypes.CLIENT_SPEC,
                members.spec(),
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(settings.isEmpty() ? of : Chains.broken(of, settings));
    Set<String> suppressed = new TreeSet<>();
    read().forEach(type -> suppressed.addAll(type.named()));
    SuppressedWarnings.of(suppressed).ifPresent(spec::addAnnotation);
    return spec.build();
  }

  private List<CodeBlock> settings() {
    EndpointModel endpoint = client.endpoint();
    List<CodeBlock> settings = new ArrayList<>();
    if (!endpoint.protocols().isEmpty()) {
      settings.add(CodeBlock.of("protocols($L)", strings(endpoint.protocols())));
    }
    if (!endpoint.header().isEmpty()) {
      settings.add(CodeBlock.of("header($L)", strings(endpoint.header())));
    }
    if (endpoint.timeout().value() != -1) {
      settings.add(CodeBlock.of("timeout($L)", PolicyWriter.number(endpoint.timeout().value())));
    }
    client.policies().forEach(policy -> settings.add(PolicyWriter.setting(policy)));
    client.discriminator().ifPresent(place -> settings.add(discriminator(place.value())));
    List<MessageModel> messages = client.methods(MessageModel.class);
    if (!messages.isEmpty()) {
      settings.add(Chains.setting("messages", messages.stream().map(this::constant).toList()));
    }
    if (client.discriminator().isPresent()) {
      messages.stream()
          .filter(MessageModel::isFallback)
          .map(message -> CodeBlock.of("fallback($L)", constant(message)))
          .forEach(settings::add);
    }
    if (client.methods().stream().anyMatch(method -> !Members.fields(method).isEmpty())) {
      settings.add(CodeBlock.of("fields()"));
    }
    List<CodeBlock> read =
        read().map(type -> CodeBlock.of("$T.class", type.type())).distinct().toList();
    if (!read.isEmpty()) {
      settings.add(Chains.setting("readFrom", read));
    }
    if (client.rpc().isPresent() || !client.methods(RequestModel.class).isEmpty()) {
      settings.add(CodeBlock.of("rpc($L)", CallWriter.envelope(client.rpc())));
    }
    return settings;
  }

  private CodeBlock constant(MessageModel message) {
    return CodeBlock.of("$N", members.constant(message));
  }

  private CodeBlock discriminator(String place) {
    RouteWriter routes = new RouteWriter(client, members);
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$S", place));
    arguments.add(
        routes.routes()
            ? CodeBlock.of("$T::$N", client.implementation(), members.route())
            : CodeBlock.of("kind -> null"));
    routes.kinds().forEach(kind -> arguments.add(CodeBlock.of("$S", kind)));
    return Chains.setting("discriminator", arguments);
  }

  /** Returns the types that were read and stand nowhere else in the class. */
  private Stream<Payload.Coded> read() {
    return client.methods().stream()
        .flatMap(
            method ->
                method instanceof MessageModel message
                    ? Stream.of(message.payload())
                    : method.sent().map(SentModel::payload).stream())
        .flatMap(
            payload ->
                payload instanceof Payload.Coded coded ? coded.read().stream() : Stream.empty());
  }

  private static CodeBlock strings(List<Located<String>> strings) {
    return strings.stream()
        .map(string -> CodeBlock.of("$S", string.value()))
        .collect(CodeBlock.joining(", "));
  }
}
