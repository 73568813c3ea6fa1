package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every message has one method. Text goes to the coded or to the {@code String}
 * method, binary to the method of bytes; those of events see everything besides.
 */
final class MessageRules {
  private final Diagnostics diagnostics;
  private @Nullable MessageModel text;
  private @Nullable MessageModel coded;
  private @Nullable MessageModel binary;

  MessageRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(ClientModel client) {
    boolean told = client.discriminator().isPresent(); // the kinds apart: others hold the rest
    client.methods(MessageModel.class).forEach(message -> check(message, told));
  }

  private void check(MessageModel message, boolean told) {
    Payload payload = message.payload();
    if (payload instanceof Payload.Text) {
      if (!told) {
        checkText(message);
      }
    } else if (payload instanceof Payload.Coded type) {
      if (!told) {
        checkCoded(message, type);
      }
    } else if (!(payload instanceof Payload.Event)) {
      if (binary == null) {
        binary = message;
      } else {
        report(Problem.DUPLICATE_HANDLER, binary, message, "binary");
      }
    }
  }

  private void checkText(MessageModel message) {
    if (text != null) {
      report(Problem.DUPLICATE_HANDLER, text, message, "text");
    } else if (coded != null) {
      report(Problem.TEXT_AND_CODED, coded, message);
    } else {
      text = message;
    }
  }

  private void checkCoded(MessageModel message, Payload.Coded type) {
    if (coded != null) {
      Payload.Coded first = (Payload.Coded) coded.payload();
      if (first.type().equals(type.type())) {
        report(Problem.DUPLICATE_HANDLER, coded, message, "decoded");
      } else {
        report(Problem.TWO_CODED_TYPES, coded, message);
      }
    } else if (text != null) {
      report(Problem.TEXT_AND_CODED, text, message);
    } else {
      coded = message;
    }
  }

  private void report(Problem problem, MessageModel first, MessageModel second, Object... more) {
    Object[] arguments = new Object[2 + more.length];
    arguments[0] = first.signature().label();
    arguments[1] = second.signature().label();
    System.arraycopy(more, 0, arguments, 2, more.length);
    diagnostics.report(problem, second.signature().place(), arguments);
  }
}
