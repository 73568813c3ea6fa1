package dev.unisocket.engine;

import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import dev.unisocket.transport.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One typed client of text messages, its server, and what its handlers hear. */
final class Fixture implements AutoCloseable {
  /** Stands for an interface. */
  interface Chat {}

  static final Inbound<String> TEXTS = Inbound.text("onText");
  static final Outbound<CharSequence> SAY = Outbound.text("say");

  final FakeSocketServer server = FakeSocketServer.create();
  final Heard heard = new Heard();
  final UniSockets sockets;
  final ClientSupport client;

  private Fixture(
      Function<FakeSocketServer, Transport> transport, UnaryOperator<UniSockets.Builder> settings) {
    sockets = settings.apply(UniSockets.builder().transport(transport.apply(server))).build();
    client = client();
  }

  /** Returns a client with the default executor. */
  static Fixture create() {
    return with(builder -> builder);
  }

  static Fixture with(UnaryOperator<UniSockets.Builder> settings) {
    return new Fixture(FakeSocketServer::transport, settings);
  }

  /** Returns a client over another transport. */
  static Fixture over(Function<FakeSocketServer, Transport> transport) {
    return new Fixture(transport, builder -> builder);
  }

  /** Returns a client whose handlers run where the events arise. */
  static Fixture inPlace() {
    return with(builder -> builder.executor(Runnable::run));
  }

  /** Makes another client of the same sockets. */
  ClientSupport client() {
    return ClientSupport.of(ClientSpec.of(Chat.class, "ws://server/chat").messages(TEXTS), sockets);
  }

  /** Registers handlers of all kinds. */
  Fixture listening() {
    client.onOpen(heard);
    client.onMessage(TEXTS, heard);
    client.onError(heard);
    client.onClose(heard);
    return this;
  }

  FakeConnection open() {
    get(client.connect(ConnectArguments.of()));
    return server.connections().get(server.connections().size() - 1);
  }

  CompletableFuture<Void> say(String text) {
    return client.send(SAY, text);
  }

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the future did not complete normally", e);
    }
  }

  static <X extends UniSocketException> X failure(Class<X> type, CompletableFuture<?> future) {
    try {
      future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (type.isInstance(e.getCause())) {
        return type.cast(e.getCause());
      }
      throw new AssertionError("not a " + type.getSimpleName(), e.getCause());
    } catch (Exception e) {
      throw new AssertionError("no failure", e);
    }
    throw new AssertionError("no failure, but a value");
  }

  @Override
  public void close() {
    server.close(); // first: a server that does not read would be waited for
    sockets.close();
  }
}
