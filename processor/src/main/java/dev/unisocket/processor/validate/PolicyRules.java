package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Place;
import dev.unisocket.processor.model.PolicyModel;
import dev.unisocket.processor.model.PolicyModel.Setting;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Holds the members of the annotations that set policies against what the runtime can do. */
final class PolicyRules {
  private static final String NO_LIMIT = ", or -1 for no limit";
  private static final int FIRST_CODE = 1000;
  private static final int LAST_CODE = 4999;

  private final Diagnostics diagnostics;

  PolicyRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(PolicyModel policy) {
    switch (policy.annotation()) {
      case "MaxMessageSize" -> atLeastOne(policy, "value", "byte");
      case "SendQueue" -> checkSendQueue(policy);
      case "Reconnect" -> checkReconnect(policy);
      case "Heartbeat" -> checkHeartbeat(policy);
      default -> throw new IllegalArgumentException(policy.annotation());
    }
  }

  private void checkSendQueue(PolicyModel policy) {
    atLeastOne(policy, "capacity", "message");
    atLeastOne(policy, "bytes", "byte");
    Setting timeout = policy.setting("blockTimeout");
    if (timeout.number() == 0 || timeout.number() < -1) {
      report(policy, timeout, "Write at least 1 ms" + NO_LIMIT);
    }
  }

  private void checkReconnect(PolicyModel policy) {
    Setting attempts = policy.setting("maxAttempts");
    if (attempts.number() < -1) {
      report(policy, attempts, "Write the number of retries" + NO_LIMIT);
    }
    Setting initial = policy.setting("initialDelay");
    Setting max = policy.setting("maxDelay");
    if (atLeastOne(policy, "initialDelay", "ms") && max.number() < initial.number()) {
      // The one that is written is what is wrong.
      report(
          policy,
          max.isDefault() ? initial : max,
          max.isDefault()
              ? "Write no more than the " + max.number() + " ms of maxDelay"
              : "Write at least the " + initial.number() + " ms of initialDelay");
    }
    Setting stable = policy.setting("stableAfter");
    if (stable.number() < 0) {
      report(policy, stable, "Write at least 0 ms");
    }
    checkCodes(policy, policy.setting("fatalCodes"));
  }

  private void checkCodes(PolicyModel policy, Setting codes) {
    Set<Object> seen = new HashSet<>();
    for (Located<Object> code : codes.values()) {
      int value = (Integer) code.value();
      if (value < FIRST_CODE || value > LAST_CODE) {
        String fix = "Write close codes, " + FIRST_CODE + " to " + LAST_CODE;
        report(policy, codes.name(), value, code.place(), fix);
      } else if (!seen.add(value)) {
        report(policy, codes.name(), value, code.place(), "Write each code once");
      }
    }
  }

  private void checkHeartbeat(PolicyModel policy) {
    atLeastOne(policy, "interval", "ms");
    atLeastOne(policy, "timeout", "ms");
    checkText(policy, policy.setting("text"));
    Setting reply = policy.setting("reply");
    if (!reply.value().equals("") && policy.setting("text").value().equals("")) {
      // A ping frame is answered by a pong frame, which no handler sees anyhow.
      report(policy, reply, "Write the text that it answers too, or take it away");
    } else {
      checkText(policy, reply);
    }
  }

  private void checkText(PolicyModel policy, Setting text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode((String) text.value())) {
      report(policy, text, "Write whole characters: half of a surrogate pair cannot be sent");
    }
  }

  private boolean atLeastOne(PolicyModel policy, String name, String unit) {
    Setting setting = policy.setting(name);
    boolean fits = setting.number() >= 1;
    if (!fits) {
      report(policy, setting, "Write at least 1 " + unit);
    }
    return fits;
  }

  private void report(PolicyModel policy, Setting setting, String fix) {
    report(policy, setting.name(), setting.value(), setting.place(), fix);
  }

  private void report(PolicyModel policy, String name, Object value, Place place, String fix) {
    diagnostics.report(Problem.INVALID_SETTING, place, name, policy.annotation(), value, fix);
  }
}
