package dev.unisocket.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.PolicyModel;
import dev.unisocket.processor.model.PolicyModel.Setting;
import dev.unisocket.processor.model.RuntimeTypes;
import java.time.Duration;
import java.util.List;

/** Writes policies: what their annotations say by themselves the runtime knows. */
final class PolicyWriter {

  private PolicyWriter() {}

  /** Returns the call that sets a policy, without the dot. */
  static CodeBlock setting(PolicyModel policy) {
    return switch (policy.annotation()) {
      case "MaxMessageSize" ->
          CodeBlock.of("maxMessageSize($L)", number(policy.setting("value").number()));
      case "SendQueue" -> setting("sendQueue", RuntimeTypes.SEND_QUEUE_POLICY, policy);
      case "Reconnect" -> setting("reconnect", RuntimeTypes.RECONNECT_POLICY, policy);
      case "Heartbeat" -> setting("heartbeat", RuntimeTypes.HEARTBEAT_POLICY, policy);
      default -> throw new IllegalArgumentException(policy.annotation());
    };
  }

  private static CodeBlock setting(String name, ClassName type, PolicyModel policy) {
    List<CodeBlock> links =
        policy.settings().stream()
            .filter(setting -> !setting.isDefault())
            .map(setting -> CodeBlock.of("$L($L)", setting.name(), value(setting)))
            .toList();
    return Chains.setting(name, CodeBlock.of("$T.standard()", type), links);
  }

  private static CodeBlock value(Setting setting) {
    return switch (setting.kind()) {
      case NUMBER -> CodeBlock.of("$L", number(setting.number()));
      case MILLISECONDS ->
          CodeBlock.of("$T.ofMillis($L)", Duration.class, number(setting.number()));
      case TEXT -> CodeBlock.of("$S", setting.value());
      case OVERFLOW -> CodeBlock.of("$T.$L", RuntimeTypes.OVERFLOW, setting.value());
      case NUMBERS ->
          setting.values().stream()
              .map(Located::value)
              .map(code -> CodeBlock.of("$L", code))
              .collect(CodeBlock.joining(", "));
    };
  }

  /** Returns a literal with underscores, as people write it. */
  static String number(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, '_');
    }
    return value > Integer.MAX_VALUE ? digits + "L" : digits.toString();
  }
}
