package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.EndpointModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    return FieldSpec.builder(
            RuntimeTypes.CLIENT_SPEC,
            members.spec(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(settings.isEmpty() ? of : chain(of, settings))
        .build();
  }

  private static CodeBlock chain(CodeBlock of, List<CodeBlock> settings) {
    CodeBlock.Builder chain = CodeBlock.builder().add("$>$>\n$L$>$>", of);
    settings.forEach(setting -> chain.add("\n.$L", setting));
    return chain.add("$<$<$<$<").build();
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
      settings.add(CodeBlock.of("timeout($L)", number(endpoint.timeout().value())));
    }
    List<MessageModel> messages = client.methods(MessageModel.class);
    if (!messages.isEmpty()) {
      settings.add(
          CodeBlock.of(
              "messages($L)",
              messages.stream()
                  .map(message -> CodeBlock.of("$N", members.constant(message)))
                  .collect(CodeBlock.joining(", "))));
    }
    if (client.rpc().isPresent() || !client.methods(RequestModel.class).isEmpty()) {
      settings.add(CodeBlock.of("rpc($L)", CallWriter.envelope(client.rpc())));
    }
    return settings;
  }

  private static CodeBlock strings(List<Located<String>> strings) {
    return strings.stream()
        .map(string -> CodeBlock.of("$S", string.value()))
        .collect(CodeBlock.joining(", "));
  }

  /** Returns a literal with underscores, as people write it. */
  static String number(long value) {
    String digits = String.format(Locale.ROOT, "%,d", value).replace(',', '_');
    return value > Integer.MAX_VALUE ? digits + "L" : digits;
  }
}
