package dev.unisocket.processor.model;

import java.util.Optional;

/** One method of the interface that the class implements, or binds where it is a default method. */
public sealed interface MethodModel
    permits ConnectModel,
        SendModel,
        RequestModel,
        SubscriptionModel,
        MessageModel,
        LifecycleModel,
        CloseModel,
        SessionModel {

  /** Returns how the method is declared. */
  Signature signature();

  /** Returns what the method sends, if it does. */
  default Optional<SentModel> sent() {
    return Optional.empty();
  }

  /** Returns what it sends under a name that the discriminator's place is for. */
  default Optional<SentModel> named() {
    return Optional.empty();
  }
}
