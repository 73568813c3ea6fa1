package dev.unisocket.generated;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.UniSocketException;
import dev.unisocket.internal.Answer;
import dev.unisocket.internal.CallFailures;
import dev.unisocket.internal.IncomingMessage;
import dev.unisocket.internal.OwnedTask;
import dev.unisocket.internal.PendingCall;
import dev.unisocket.internal.PendingCalls;
import dev.unisocket.internal.QueuedSend;
import dev.unisocket.internal.SocketOwner.Arrival;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The {@code @Request} methods of one client: writes requests, reads answers. Thread-safe. */
final class ClientCalls {
  private final RpcEnvelope envelope;
  private final ClientCodec codec;
  private final PayloadWriter writer;
  private final RemoteErrors errors;
  private final boolean textOnly; // bytes have a method of their own
  private final boolean notifications;

  ClientCalls(ClientSpec spec, RpcEnvelope envelope, ClientCodec codec, PayloadWriter writer) {
    this.envelope = envelope;
    this.textOnly = spec.messages().stream().anyMatch(ClientCalls::takesBytes);
    this.notifications = spec.notifications() != null;
    this.codec = codec;
    this.writer = writer;
    this.errors = new RemoteErrors(codec);
  }

  private static boolean takesBytes(Inbound<?> method) {
    return method.payload() == Payload.BYTES || method.payload() == Payload.BUFFER;
  }

  /**
   * Makes a call whose failures come by the future, but for those that are thrown.
   *
   * @param to null where the client is closed
   */
  <P, R> CompletableFuture<R> request(
      @Nullable OwnedTask to, Call<P, R> call, @Nullable P payload) {
    return send(to, call, payload, false).future();
  }

  /** Makes a call and waits for its answer. */
  <P, R> @Nullable R requestBlocking(@Nullable OwnedTask to, Call<P, R> call, @Nullable P payload) {
    return send(to, call, payload, true).await();
  }

  private <P, R> PendingCall<R> send(
      @Nullable OwnedTask to, Call<P, R> call, @Nullable P payload, boolean waits) {
    if (to == null) {
      throw CallFailures.notConnected();
    }
    PendingCall<R> pending =
        to.calls().make(call.method(), call.timeout, answer -> read(call, answer), waits);
    to.calls().send(pending, message(call, payload, pending), to);
    return pending;
  }

  private <P> QueuedSend message(Call<P, ?> call, @Nullable P payload, PendingCall<?> pending) {
    try {
      String params = writer.params(call.outbound, payload);
      String request = envelope.request(pending.id(), call.remoteMethod, params);
      return PayloadWriter.json(call.outbound, request, pending);
    } catch (UniSocketException e) {
      throw CallFailures.of(e);
    }
  }

  /** On the executor, or on the thread that waits. */
  @SuppressWarnings("unchecked") // the codec decodes R's type, which generated code has named
  private <R> @Nullable R read(Call<?, R> call, Answer answer) {
    String error = answer.error();
    if (error != null) {
      throw errors.of(call.method(), error);
    }
    String result = answer.result();
    if (call.result instanceof Class
        && ((Class<?>) call.result).isPrimitive()
        && (result == null || result.strip().equals("null"))) {
      throw CallFailures.nullResult(call.method(), call.result.getTypeName());
    }
    if (result == null || call.result == Void.class) {
      return null;
    }
    try {
      return (R) codec.decodeResult(result, call.result);
    } catch (UniSocketException e) {
      throw CallFailures.of(e);
    }
  }

  /** Looks at a message on its arrival, and gives an answer to its call. */
  Arrival arrived(IncomingMessage message, PendingCalls calls) {
    CharSequence text = message.isText() || textOnly ? message.text() : Kinds.chars(message);
    Envelope read = text == null ? null : envelope.read(text.toString());
    if (read == null || !read.isAnswer()) {
      message.envelope(read);
      return Arrival.MESSAGE;
    }
    String id = read.id();
    return id != null && calls.answered(id, read.answer())
        ? Arrival.ANSWER
        : Arrival.UNKNOWN_ANSWER;
  }

  /** Returns whether a message says that some request failed, but not which. */
  boolean isErrorOfNoCall(IncomingMessage message) {
    Envelope read = (Envelope) message.envelope();
    return read != null && read.isErrorOfNoCall();
  }

  /** Returns what the error handlers hear of such a message. */
  ErrorEvent errorOfNoCall(IncomingMessage message) {
    Envelope read = (Envelope) message.envelope();
    return ErrorEvent.of(errors.ofNoCall(String.valueOf(read == null ? null : read.error())));
  }

  /** Returns whether coded messages are notifications, of which the params are decoded. */
  boolean hasNotifications() {
    return notifications;
  }

  /**
   * Returns the params of a notification.
   *
   * @throws MessageDecodeException if it is none
   */
  String params(IncomingMessage message) {
    Envelope read = (Envelope) message.envelope();
    String params = read == null ? null : read.params();
    if (params != null) {
      return params;
    }
    if (read != null && read.hasMethod()) {
      return "{}"; // a method without parameters
    }
    throw MessageDecodeException.of(
        "onSocketMessage:fail a message has neither method nor params",
        "Coded methods of this client decode the params of notifications (@Rpc, @Discriminator): take others as"
            + " String",
        null);
  }
}
