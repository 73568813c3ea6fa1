package dev.unisocket.examples.injection;

import io.avaje.inject.BeanScope;
import java.io.PrintStream;

/**
 * Avaje Inject: wired at compile time; the generated class is a bean by {@code
 * -Aunisocket.annotateWith=jakarta.inject.Singleton}.
 */
public final class AvajeExample {
  private AvajeExample() {}

  /** Runs the example against a server in this process. */
  public static void main(String... args) throws Exception {
    try (GreetingServer server = GreetingServer.begin()) {
      greet(server.url(), System.out);
    }
  }

  static void greet(String url, PrintStream out) throws InterruptedException {
    System.setProperty("greeting.url", url); // where placeholders are looked for, unless told
    try (BeanScope beans = BeanScope.builder().build()) {
      out.println(beans.get(GreetingService.class).greetingFor("Ana"));
    } finally {
      System.clearProperty("greeting.url");
    }
  }
}
