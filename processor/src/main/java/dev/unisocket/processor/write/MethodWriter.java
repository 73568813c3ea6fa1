package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.CloseModel;
import dev.unisocket.processor.model.ConnectModel;
import dev.unisocket.processor.model.LifecycleModel;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.SendModel;
import dev.unisocket.processor.model.SentModel;
import dev.unisocket.processor.model.SessionModel;
import dev.unisocket.processor.model.Signature;
import dev.unisocket.processor.model.SubscriptionModel;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the methods: each is one call of the support. */
final class MethodWriter {
  private final Members members;
  private final ConnectWriter connects;
  private final HandlerWriter handlers;
  private final FieldsWriter fields;

  MethodWriter(Members members) {
    this.members = members;
    this.connects = new ConnectWriter(members);
    this.handlers = new HandlerWriter(members);
    this.fields = new FieldsWriter(members);
  }

  MethodSpec write(MethodModel method) {
    MethodSpec.Builder builder = declaration(method.signature());
    if (method instanceof ConnectModel connect) {
      return builder.addCode(connects.body(connect)).build();
    }
    if (method instanceof SessionModel session && session.call() == SessionModel.Call.CONNECT) {
      return builder.addCode(connects.body()).build();
    }
    Payload payload = method.sent().map(SentModel::payload).orElse(null);
    if (payload instanceof Payload.Fields values) {
      return builder.addCode(fields.statement(start(method), values, ")")).build();
    }
    return builder.addStatement(returns(method.signature(), call(method))).build();
  }

  private static MethodSpec.Builder declaration(Signature signature) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(signature.name())
            .addAnnotation(Override.class)
            .addAnnotations(signature.annotations())
            .addModifiers(Modifier.PUBLIC)
            .returns(signature.returns())
            .varargs(signature.varargs())
            .addExceptions(signature.exceptions());
    Deprecations.of(signature.deprecation()).ifPresent(builder::addAnnotation);
    SuppressedWarnings.of(signature.suppressed()).ifPresent(builder::addAnnotation);
    signature
        .parameters()
        .forEach(
            p ->
                builder.addParameter(
                    ParameterSpec.builder(p.type(), p.name())
                        .addAnnotations(p.annotations())
                        .build()));
    return builder;
  }

  private static CodeBlock returns(Signature signature, CodeBlock call) {
    return signature.returns().equals(TypeName.VOID) ? call : CodeBlock.of("return $L", call);
  }

  private CodeBlock call(MethodModel method) {
    String parameter =
        method.signature().parameters().isEmpty()
            ? ""
            : method.signature().parameters().get(0).name();
    if (method.sent().isPresent()) {
      return CodeBlock.of(
          "$N.$L($N, $N)",
          members.support(),
          callName(method),
          members.constant(method),
          parameter);
    }
    if (method instanceof MessageModel || method instanceof LifecycleModel) {
      return handlers.call(method);
    }
    return method instanceof CloseModel close ? call(close) : call((SessionModel) method);
  }

  /** Returns what stands before the fields of a call. */
  private String start(MethodModel method) {
    String keyword = method.signature().returns().equals(TypeName.VOID) ? "" : "return ";
    return keyword
        + members.support()
        + "."
        + callName(method)
        + "("
        + members.constant(method)
        + ", ";
  }

  private static String callName(MethodModel method) {
    if (method instanceof RequestModel request) {
      return request.blocks() ? "requestBlocking" : "request";
    }
    if (method instanceof SubscriptionModel subscription) {
      String verb = subscription.begins() ? "subscribe" : "unsubscribe";
      return callName(verb, subscription.returns());
    }
    return callName("send", ((SendModel) method).returns());
  }

  private static String callName(String verb, SendModel.Returns returns) {
    return switch (returns) {
      case FUTURE -> verb;
      case ACCEPTED -> "try" + verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
      case NOTHING -> verb + "OrThrow";
    };
  }

  private CodeBlock call(CloseModel close) {
    return CodeBlock.of(
        "$N.$L($L, $L)",
        members.support(),
        close.future() ? "close" : "closeOrThrow",
        close.codeParameter().orElse(String.valueOf(close.code().value())),
        close
            .reasonParameter()
            .map(name -> CodeBlock.of("$N", name))
            .orElse(CodeBlock.of("$S", close.reason().value())));
  }

  private CodeBlock call(SessionModel session) {
    Signature signature = session.signature();
    return switch (session.call()) {
      case READY_STATE -> CodeBlock.of("$N.readyState()", members.support());
      case TASK -> CodeBlock.of("$N.task()", members.support());
      case WHEN_CLOSED -> CodeBlock.of("$N.whenClosed()", members.support());
      case CLOSE -> CodeBlock.of("$N.close()", members.support());
      case CLOSE_WITH_CODE ->
          CodeBlock.of(
              "$N.close($N, $N)",
              members.support(),
              signature.parameters().get(0).name(),
              signature.parameters().get(1).name());
      case CONNECT -> throw new IllegalStateException("connect() is written by itself");
    };
  }
}
