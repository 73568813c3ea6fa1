package dev.unisocket.examples.injection;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.unisocket.UniSockets;
import java.io.PrintStream;
import java.util.Map;

/** Guice: a binding from the interface to the generated class. */
public final class GuiceExample {
  private GuiceExample() {}

  /** Runs the example against a server in this process. */
  public static void main(String... args) throws Exception {
    try (GreetingServer server = GreetingServer.begin()) {
      greet(server.url(), System.out);
    }
  }

  static void greet(String url, PrintStream out) throws InterruptedException {
    Injector injector = Guice.createInjector(new GreetingModule(Map.of("greeting.url", url)));
    try {
      out.println(injector.getInstance(GreetingService.class).greetingFor("Ana"));
    } finally {
      injector.getInstance(UniSockets.class).close(); // Guice closes nothing
    }
  }

  private static final class GreetingModule extends AbstractModule {
    private final Map<String, String> properties;

    GreetingModule(Map<String, String> properties) {
      this.properties = properties;
    }

    @Override
    protected void configure() {
      bind(GreetingSocket.class).to(GreetingSocketImpl.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    UniSockets sockets() {
      return UniSockets.builder().placeholders(properties::get).build();
    }
  }
}
