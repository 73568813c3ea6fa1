package dev.unisocket.faults;

import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program: a client that sends 200 MB to a server that does not read. */
final class EagerSender {
  private static final int MESSAGES = 12_500;
  private static final int SIZE = 16_000;

  private EagerSender() {}

  /** Sends, and prints what was accepted, what was refused, and the most that ever waited. */
  public static void main(String[] args) throws Exception {
    UniSockets sockets = UniSockets.builder().closeTimeout(Duration.ofSeconds(1)).build();
    ClientSupport client =
        ClientSupport.of(ClientSpec.of(EagerSender.class, args[0]).messages(Cell.TEXTS), sockets);
    client.connectBlocking(ConnectArguments.of());
    long accepted = 0;
    long most = 0;
    for (int i = 0; i < MESSAGES; i++) {
      // A string of its own for each, as an application has.
      accepted += client.trySend(Cell.SAY, String.valueOf(i % 10).repeat(SIZE)) ? 1 : 0;
      most = Math.max(most, client.task().queuedBytes());
    }
    System.out.println("accepted=" + accepted);
    System.out.println("refused=" + (MESSAGES - accepted));
    System.out.println("mostQueued=" + most);
    client.close(1000, "").get(30, TimeUnit.SECONDS);
    System.out.println("queuedAtTheEnd=" + client.task().queuedBytes());
    sockets.close();
  }
}
