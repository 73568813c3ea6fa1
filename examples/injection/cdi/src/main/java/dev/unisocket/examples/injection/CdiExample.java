package dev.unisocket.examples.injection;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.PrintStream;

/**
 * CDI (Weld): the generated class is a bean by {@code
 * -Aunisocket.annotateWith=jakarta.enterprise.context.ApplicationScoped}, and proxied.
 */
public final class CdiExample {
  private CdiExample() {}

  /** Runs the example against a server in this process. */
  public static void main(String... args) throws Exception {
    try (GreetingServer server = GreetingServer.begin()) {
      greet(server.url(), System.out);
    }
  }

  static void greet(String url, PrintStream out) throws InterruptedException {
    System.setProperty("greeting.url", url); // where placeholders are looked for, unless told
    try (SeContainer container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(GreetingService.class, GreetingSocketImpl.class, Sockets.class)
            .initialize()) {
      out.println(container.select(GreetingService.class).get().greetingFor("Ana"));
    } finally {
      System.clearProperty("greeting.url");
    }
  }
}
