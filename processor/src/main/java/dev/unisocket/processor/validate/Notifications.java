package dev.unisocket.processor.validate;

import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.RequestModel;

/** Tells whether messages are notifications: their names are those of the envelope's methods. */
final class Notifications {
  private static final String METHOD = "method"; // where no @Rpc says otherwise

  private Notifications() {}

  /** Returns whether what a client sends under a name stands in the envelope of its calls. */
  static boolean areSentBy(ClientModel client) {
    if (client.rpc().isEmpty() && client.methods(RequestModel.class).isEmpty()) {
      return false;
    }
    String method = client.rpc().map(rpc -> rpc.method().value()).orElse(METHOD);
    return client
        .discriminator()
        .flatMap(place -> new Pointer(place.value()).property())
        .filter(method::equals)
        .isPresent();
  }
}
