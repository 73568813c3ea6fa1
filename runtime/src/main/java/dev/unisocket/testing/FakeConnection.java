package dev.unisocket.testing;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.HandshakeRefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The server's end of one attempt, and of the connection that comes of it.
 *
 * <p>What the server does here the client hears on the thread that does it, as far as the client
 * reads at that time; else on the thread on which the client reads on. Methods that act throw
 * {@link IllegalStateException} where a server could not do so (sending before it has accepted, or
 * after it has closed); where the client has ended the connection they do nothing. Thread-safe.
 */
public final class FakeConnection {
  private final ConnectRequest request;
  private final FakeWire wire;

  FakeConnection(ConnectRequest request, FakeWire wire) {
    this.request = request;
    this.wire = wire;
  }

  /** Returns the url of the attempt. */
  public URI url() {
    return request.url();
  }

  /** Returns the headers that the client sent with the handshake. */
  public Map<String, List<String>> headers() {
    return request.headers();
  }

  /** Returns a header of the handshake, several values joined by ", "; "" if it was not sent. */
  public String header(String name) {
    List<String> values = new ArrayList<>();
    request
        .headers()
        .forEach(
            (key, some) -> {
              if (key.equalsIgnoreCase(name)) {
                values.addAll(some);
              }
            });
    return String.join(", ", values);
  }

  /** Returns the subprotocols that the client asks for, the preferred one first. */
  public List<String> protocols() {
    return request.protocols();
  }

  /** Accepts the attempt, with the first subprotocol that the client asks for. */
  public void accept() {
    accept(protocols().isEmpty() ? "" : protocols().get(0), Map.of());
  }

  /**
   * Accepts the attempt.
   *
   * @param protocol the subprotocol, "" for none; one that the client did not ask for makes it fail
   * @param headers further headers of the response
   */
  public void accept(String protocol, Map<String, String> headers) {
    if (!protocol.isEmpty() && !protocols().contains(protocol)) {
      wire.refuse(
          HandshakeRefusedException.of(
              "the server chose a subprotocol that was not asked for",
              101,
              lists(headers),
              "",
              null));
      return;
    }
    wire.open(listener -> listener.onOpen(wire, lists(headers), protocol));
  }

  /** Answers the handshake with a status that is no acceptance, such as 401 or 503. */
  public void refuse(int status) {
    refuse(status, Map.of(), "");
  }

  /**
   * Answers the handshake with a status that is no acceptance.
   *
   * @param body as much of it as a client keeps, 8 KiB, reaches it
   */
  public void refuse(int status, Map<String, String> headers, String body) {
    wire.refuse(
        HandshakeRefusedException.of(
            "the server answered the handshake with status " + status,
            status,
            lists(headers),
            body,
            null));
  }

  /** Lets the attempt fail without any response, by a {@code ConnectException} for example. */
  public void fail(IOException cause) {
    wire.refuse(cause);
  }

  /** Sends a text message in one part. */
  public void send(String text) {
    wire.push(listener -> listener.onText(text, true));
  }

  /** Sends a binary message in one part; the bytes are copied. */
  public void send(ByteBuffer bytes) {
    ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
    copy.put(bytes.duplicate()).flip();
    wire.push(listener -> listener.onBinary(copy.asReadOnlyBuffer(), true));
  }

  /**
   * Sends a part of a text message; several make one message, as a network may tear it.
   *
   * @param last whether the message is whole with it
   */
  public void sendPart(String part, boolean last) {
    wire.push(listener -> listener.onText(part, last));
  }

  /** Sends a ping; the client's transport answers it when it has read so far. */
  public void ping() {
    wire.push(
        listener -> {
          listener.onPing();
          wire.answer(ClientFrame.control(ClientFrame.Kind.PONG));
        });
  }

  /** Sends a pong that nobody asked for. */
  public void pong() {
    wire.push(listener -> listener.onPong());
  }

  /**
   * Sends a close frame; nothing can be sent after it.
   *
   * @param code 1005 for a frame without code
   */
  public void close(int code, String reason) {
    wire.pushClose(code, reason);
  }

  /**
   * Ends the stream without a close frame: the client reads what was sent before, then the end
   * (1006). During the handshake the attempt fails. Does nothing where there is no connection.
   */
  public void drop() {
    wire.drop();
  }

  /** Breaks the connection; what the client has not read is lost. */
  public void reset() {
    wire.fail(new IOException("Connection reset"));
  }

  /**
   * Makes the connection half-open: the client's sends succeed, and neither an answer nor anything
   * else comes back, the end included. Nothing but a deadline of its own can tell the client.
   */
  public void silence() {
    wire.silent(true);
  }

  /** Ends a {@link #silence()}; what the server sent meanwhile arrives. */
  public void endSilence() {
    wire.silent(false);
  }

  /** Stops reading: from now on a send of the client stays in flight. */
  public void stopReading() {
    wire.reading(false);
  }

  /** Reads one frame in spite of {@link #stopReading()}; false if the client has none in flight. */
  public boolean readNext() {
    return wire.read();
  }

  /** Reads on. */
  public void resumeReading() {
    wire.reading(true);
  }

  /** Sets whether pings of the client are answered; true unless set. */
  public void answerPings(boolean answer) {
    wire.answersPings(answer);
  }

  /** Sets whether a close frame of the client is answered, by its own code; true unless set. */
  public void answerClose(boolean answer) {
    wire.answersClose(answer);
  }

  /**
   * Sets what the server does with each frame that it reads, an echo for example; it runs on the
   * thread that sends.
   */
  public void onFrame(Consumer<? super ClientFrame> script) {
    wire.script(script);
  }

  /** Returns all that the client has sent, in order, what a silent network swallowed included. */
  public List<ClientFrame> received() {
    return wire.received();
  }

  /** Returns the text messages that the client has sent, in order. */
  public List<String> receivedTexts() {
    List<String> texts = new ArrayList<>();
    for (ClientFrame frame : received()) {
      if (frame.kind() == ClientFrame.Kind.TEXT) {
        texts.add(frame.text());
      }
    }
    return texts;
  }

  /**
   * Returns the next frame of the client that this method has not returned yet; waits for it at
   * most ten seconds of real time.
   *
   * @throws AssertionError if none came
   */
  public ClientFrame awaitFrame() {
    return wire.awaitFrame();
  }

  /**
   * Waits until the client has heard the end, or aborted, at most ten seconds of real time.
   *
   * @throws AssertionError if neither came
   */
  public void awaitEnd() {
    wire.awaitEnd();
  }

  /** Returns whether the client is connected, as far as it knows. */
  public boolean isOpen() {
    return wire.isOpen();
  }

  /** Returns whether the client ended this attempt or connection by force. */
  public boolean isAborted() {
    return wire.isAborted();
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}
