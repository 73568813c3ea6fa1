package dev.unisocket.examples.injection;

import dev.unisocket.UniSockets;
import io.avaje.inject.Bean;
import io.avaje.inject.Factory;

/** Makes what has no annotation of its own. */
@Factory
class GreetingFactory {
  @Bean(destroyMethod = "close")
  UniSockets sockets() {
    return UniSockets.builder().build();
  }

  @Bean
  GreetingService service(GreetingSocket socket) {
    return new GreetingService(socket);
  }
}
