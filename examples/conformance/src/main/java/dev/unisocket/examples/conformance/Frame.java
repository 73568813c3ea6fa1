package dev.unisocket.examples.conformance;

import java.util.Arrays;

/**
 * A frame of the protocol (RFC 6455, section 5.2), or a message that fragments were put together
 * to.
 *
 * @param fin whether the message is whole with it
 * @param payload unmasked; not to be changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by is(), never by equals
record Frame(boolean fin, int opcode, byte[] payload) {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  boolean isControl() {
    return opcode >= CLOSE;
  }

  boolean is(int opcode, byte[] payload) {
    return this.opcode == opcode && Arrays.equals(this.payload, payload);
  }
}
