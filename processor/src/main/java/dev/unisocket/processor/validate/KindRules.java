package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.KindModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every kind of message has one method, where kinds are told apart: the one that
 * names it, else the one that takes what no other does.
 */
final class KindRules {
  private final Diagnostics diagnostics;
  private final Map<String, MessageModel> takers = new HashMap<>();
  private @Nullable MessageModel fallback;

  KindRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(ClientModel client) {
    for (MessageModel message : client.methods(MessageModel.class)) {
      if (checkValues(message) && client.discriminator().isPresent()) {
        checkTaken(message);
      }
    }
  }

  /** Returns whether the method may name the kinds that it names. */
  private boolean checkValues(MessageModel message) {
    if (message.values().isEmpty()) {
      return true;
    }
    String fix = misplaced(message.payload());
    if (!fix.isEmpty()) {
      diagnostics.report(
          Problem.MISPLACED_VALUE,
          message.values().get(0).place(),
          message.signature().label(),
          message.values().get(0).value(),
          fix);
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (Located<String> value : message.values()) {
      if (value.value().isEmpty()) {
        diagnostics.report(Problem.EMPTY_NAME, value.place(), "OnMessage");
      } else if (!seen.add(value.value())) {
        diagnostics.report(
            Problem.DUPLICATE_NAME,
            value.place(),
            "@OnMessage of " + message.signature().label(),
            value.value());
      }
    }
    return true;
  }

  /** Returns what to do about a value where none can be; nothing where one can. */
  static String misplaced(Payload payload) {
    if (payload instanceof Payload.Event) {
      return "Take it away: a MessageEvent method sees every message";
    }
    if (payload instanceof Payload.Bytes || payload instanceof Payload.Buffer) {
      return "Take it away: a method of bytes takes every binary message";
    }
    return payload instanceof Payload.Coded coded && coded.isSealed()
        ? "Take it away: the names of the sealed type's subtypes count"
        : "";
  }

  private void checkTaken(MessageModel message) {
    if (message.isFallback()) {
      if (fallback == null) {
        fallback = message;
      } else {
        report(fallback, message, message.signature().place(), "those of no other");
      }
    }
    for (KindModel kind : message.kinds()) {
      for (Located<String> name : kind.names()) {
        MessageModel first =
            name.value().isEmpty() ? null : takers.putIfAbsent(name.value(), message);
        if (first != null && !first.equals(message)) {
          boolean here = !message.values().isEmpty();
          report(first, message, here ? name.place() : message.signature().place(), name.value());
          return; // the other kinds that both take are the same mistake
        }
      }
    }
  }

  private void report(MessageModel first, MessageModel second, Place place, String kind) {
    diagnostics.report(
        Problem.DUPLICATE_HANDLER,
        place,
        first.signature().label(),
        second.signature().label(),
        kind);
  }
}
