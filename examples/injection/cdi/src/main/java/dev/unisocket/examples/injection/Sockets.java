package dev.unisocket.examples.injection;

import dev.unisocket.UniSockets;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the sockets, and closes them with the container. */
@Dependent
class Sockets {
  @Produces
  @Singleton
  UniSockets open() {
    return UniSockets.builder().build();
  }

  void close(@Disposes UniSockets sockets) {
    sockets.close();
  }
}
