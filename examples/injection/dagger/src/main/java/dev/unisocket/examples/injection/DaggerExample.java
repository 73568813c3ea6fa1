package dev.unisocket.examples.injection;

import java.io.PrintStream;
import java.util.Map;

/** Dagger: its processor and this one's run in the same compilation. */
public final class DaggerExample {
  private DaggerExample() {}

  /** Runs the example against a server in this process. */
  public static void main(String... args) throws Exception {
    try (GreetingServer server = GreetingServer.begin()) {
      greet(server.url(), System.out);
    }
  }

  static void greet(String url, PrintStream out) throws InterruptedException {
    GreetingComponent component =
        DaggerGreetingComponent.factory().create(Map.of("greeting.url", url));
    try {
      out.println(component.service().greetingFor("Ana"));
    } finally {
      component.sockets().close(); // Dagger closes nothing
    }
  }
}
