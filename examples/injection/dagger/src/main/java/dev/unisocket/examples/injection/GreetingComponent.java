package dev.unisocket.examples.injection;

import dagger.BindsInstance;
import dagger.Component;
import dev.unisocket.UniSockets;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the application asks for. */
@Singleton
@Component(modules = GreetingModule.class)
interface GreetingComponent {
  GreetingService service();

  UniSockets sockets();

  /** Takes the application's properties. */
  @Component.Factory
  interface Factory {
    GreetingComponent create(@BindsInstance Map<String, String> properties);
  }
}
