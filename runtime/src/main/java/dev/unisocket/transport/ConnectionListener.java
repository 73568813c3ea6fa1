package dev.unisocket.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Hears one attempt and the connection that comes of it; the package says in which order and on
 * which threads.
 */
public interface ConnectionListener {

  /**
   * The handshake succeeded.
   *
   * @param connection the same that {@link Transport#connect} returns, which may not have happened
   *     yet
   * @param headers the headers of the response; empty where the transport cannot know them
   * @param protocol the subprotocol that the peer chose, "" for none
   */
  void onOpen(Connection connection, Map<String, List<String>> headers, String protocol);

  /**
   * A part of a text message came.
   *
   * @param part never changes
   */
  void onText(CharSequence part, boolean last);

  /** A part of a binary message came. */
  void onBinary(ByteBuffer part, boolean last);

  /** A ping came; the transport answers it. */
  void onPing();

  /** A pong came. */
  void onPong();

  /**
   * All that was at hand has been told: follows every call of the four above, once for many that
   * came together. Takes no demand, and may overlap other calls.
   */
  void onReadComplete();

  /**
   * The end: the peer's close frame (1005 where it has no code), or 1006 for an end of stream
   * without one.
   */
  void onClose(int code, String reason);

  /**
   * The end: the attempt failed, or the connection broke.
   *
   * @param cause {@link HandshakeRefusedException} where a response came that is no acceptance;
   *     else what the transport says
   */
  void onFailure(Throwable cause);
}
