package dev.unisocket.examples.injection;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dev.unisocket.UniSockets;
import jakarta.inject.Singleton;
import java.util.Map;

/** A binding from the interface to the generated class. */
@Module
abstract class GreetingModule {
  @Binds
  @Singleton
  abstract GreetingSocket socket(GreetingSocketImpl generated);

  @Provides
  @Singleton
  static UniSockets sockets(Map<String, String> properties) {
    return UniSockets.builder().placeholders(properties::get).build();
  }
}
