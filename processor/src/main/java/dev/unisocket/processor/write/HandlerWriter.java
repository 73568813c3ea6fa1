package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.unisocket.processor.model.HandlerShape;
import dev.unisocket.processor.model.LifecycleModel;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Signature;

/** Writes the calls of the methods that hear messages and events. */
final class HandlerWriter {
  private final Members members;

  HandlerWriter(Members members) {
    this.members = members;
  }

  /** Returns the call of a method that is no default method. */
  CodeBlock call(MethodModel method) {
    return method instanceof MessageModel message
        ? messages(message)
        : events((LifecycleModel) method);
  }

  private CodeBlock messages(MessageModel message) {
    String support = members.support();
    String constant = members.constant(message);
    return switch (message.shape()) {
      case PUBLISHER -> CodeBlock.of("$N.publisher($N)", support, constant);
      case STREAM -> CodeBlock.of("$N.stream($N)", support, constant);
      default ->
          CodeBlock.of("$N.onMessage($N, $N)", support, constant, handler(message.signature()));
    };
  }

  private CodeBlock events(LifecycleModel lifecycle) {
    String support = members.support();
    LifecycleModel.Event event = lifecycle.event();
    if (lifecycle.shape() == HandlerShape.PUBLISHER) {
      return CodeBlock.of("$N.$LPublisher()", support, name(event));
    }
    return lifecycle.shape() == HandlerShape.STREAM
        ? CodeBlock.of("$N.$LStream()", support, name(event))
        : CodeBlock.of("$N.$L($N)", support, registers(event), handler(lifecycle.signature()));
  }

  private static String handler(Signature signature) {
    return signature.parameters().get(0).name();
  }

  private static String name(LifecycleModel.Event event) {
    return switch (event) {
      case OPEN -> "open";
      case ERROR -> "error";
      case CLOSE -> "close";
      case RECONNECT -> "reconnect";
    };
  }

  private static String registers(LifecycleModel.Event event) {
    return switch (event) {
      case OPEN -> "onOpen";
      case ERROR -> "onError";
      case CLOSE -> "onClose";
      case RECONNECT -> "onReconnect";
    };
  }
}
