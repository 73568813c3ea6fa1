package dev.unisocket.examples.injection;

import dev.unisocket.UniSockets;
import java.io.PrintStream;
import java.util.Map;

/** No container: constructors are called by hand. */
public final class PlainExample {
  private PlainExample() {}

  /** Runs the example against a server in this process. */
  public static void main(String... args) throws Exception {
    try (GreetingServer server = GreetingServer.begin()) {
      greet(server.url(), System.out);
    }
  }

  static void greet(String url, PrintStream out) throws InterruptedException {
    try (UniSockets sockets =
        UniSockets.builder().placeholders(Map.of("greeting.url", url)::get).build()) {
      GreetingService service = new GreetingService(new GreetingSocketImpl(sockets));
      out.println(service.greetingFor("Ana"));
    }
  }
}
