package dev.unisocket.examples.injection;

import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the application is about. It is given its socket, and does not know who made it. */
public class GreetingService {
  private final GreetingSocket socket;
  private final BlockingQueue<String> greetings = new LinkedBlockingQueue<>();

  @Inject
  public GreetingService(GreetingSocket socket) {
    this.socket = socket;
    socket.onGreeting(greetings::add);
  }

  /**
   * Returns the server's greeting; connects for that.
   *
   * @throws IllegalStateException if none comes within ten seconds
   */
  public String greetingFor(String name) throws InterruptedException {
    socket.connect().join();
    socket.introduce(name).join();
    String greeting = greetings.poll(10, TimeUnit.SECONDS);
    if (greeting == null) {
      throw new IllegalStateException("The server did not greet " + name);
    }
    return greeting;
  }
}
