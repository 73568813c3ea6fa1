package dev.unisocket;

import java.util.concurrent.CompletionStage;

/** Changes url and headers before every attempt: a fresh token, a one-time url. */
@FunctionalInterface
public interface HandshakeInterceptor {

  /**
   * Returns what to send. It is called on the executor, before every attempt, and counts against
   * the connect timeout; a failure, a null and an invalid result are a failed attempt.
   */
  CompletionStage<Handshake> intercept(Handshake handshake);
}
