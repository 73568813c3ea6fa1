package dev.unisocket.internal;

import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what a transport says what a task wants to know: whole messages, one end. Never throws,
 * never blocks.
 */
final class ConnectionEvents implements ConnectionListener {

  /** Who wants to know. */
  interface Socket {
    void opened(Connection connection, Map<String, List<String>> headers, String protocol);

    /** A part or control frame came that makes no message whole. */
    void partArrived();

    /** The answer to a heartbeat came, which is no message. */
    void heartbeatAnswered();

    void messageArrived(IncomingMessage message);

    /** All that was at hand has arrived. */
    void readComplete();

    void tooLarge(MessageTooLargeException failure);

    void closed(int code, String reason);

    void broke(Throwable cause);
  }

  private final Socket socket;
  private final MessageAssembler assembler;
  private final @Nullable HeartbeatPolicy heartbeat; // null: none

  ConnectionEvents(Socket socket, long maxMessageSize, HeartbeatPolicy heartbeat) {
    this.socket = socket;
    this.assembler = new MessageAssembler(maxMessageSize);
    this.heartbeat = heartbeat.interval().isZero() ? null : heartbeat;
  }

  @Override
  public void onOpen(Connection connection, Map<String, List<String>> headers, String protocol) {
    socket.opened(connection, headers, protocol);
  }

  @Override
  public void onText(CharSequence part, boolean last) {
    try {
      arrived(assembler.text(part, last));
    } catch (MessageTooLargeException e) {
      socket.tooLarge(e);
    }
  }

  @Override
  public void onBinary(ByteBuffer part, boolean last) {
    try {
      arrived(assembler.binary(part, last));
    } catch (MessageTooLargeException e) {
      socket.tooLarge(e);
    }
  }

  @Override
  public void onPing() {
    socket.partArrived();
  }

  @Override
  public void onPong() {
    if (heartbeat != null && heartbeat.text().isEmpty()) {
      socket.heartbeatAnswered();
    } else {
      socket.partArrived();
    }
  }

  @Override
  public void onReadComplete() {
    socket.readComplete();
  }

  @Override
  public void onClose(int code, String reason) {
    socket.closed(code, reason);
  }

  @Override
  public void onFailure(Throwable cause) {
    socket.broke(cause);
  }

  private void arrived(@Nullable IncomingMessage message) {
    if (message == null) {
      socket.partArrived();
    } else if (isReply(message)) {
      socket.heartbeatAnswered();
    } else {
      socket.messageArrived(message);
    }
  }

  private boolean isReply(IncomingMessage message) {
    String reply = heartbeat == null ? "" : heartbeat.reply();
    return !reply.isEmpty() && message.says(reply);
  }
}
