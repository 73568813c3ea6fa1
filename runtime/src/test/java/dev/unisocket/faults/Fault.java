package dev.unisocket.faults;

import dev.unisocket.testserver.Flow;
import dev.unisocket.testserver.Link;
import java.time.Duration;

/** What happens to a connection on its way. */
enum Fault {
  NONE,
  /** Every piece is held back for 15 ms, both ways. */
  DELAY,
  /** 256 bytes in a millisecond, both ways. */
  THROTTLE,
  /** Every byte by itself, both ways. */
  SPLIT,
  /** Both sides see the connection closed, without a close frame. */
  CUT,
  /** The client sees the end of the stream; what it sends is read on, and thrown away. */
  HALF_CLOSE,
  /** Both sides see a reset. */
  RESET,
  /** Nothing passes any more, and nothing says so. */
  STALL,
  /** One byte is not what it was. */
  CORRUPT;

  /** Lets it happen now. */
  void strike(Link link, Phase phase) {
    switch (this) {
      case NONE:
        return;
      case DELAY:
        link.up().delay(Duration.ofMillis(15));
        link.down().delay(Duration.ofMillis(15));
        return;
      case THROTTLE:
        link.up().throttle(256, Duration.ofMillis(1));
        link.down().throttle(256, Duration.ofMillis(1));
        return;
      case SPLIT:
        link.up().split();
        link.down().split();
        return;
      case CUT:
        link.cut();
        return;
      case HALF_CLOSE:
        link.up().discard();
        link.down().halfClose();
        return;
      case RESET:
        link.reset();
        return;
      case STALL:
        link.stall();
        return;
      case CORRUPT:
        corrupt(phase == Phase.SENDING ? link.up() : link.down(), phase);
    }
  }

  private static void corrupt(Flow flow, Phase phase) {
    // Sending: the opcode of a text frame becomes one that does not exist. Handshake: another
    // character. Else the bits of the extensions are set in a frame's head.
    flow.corruptNext(phase == Phase.SENDING ? 0x0A : phase == Phase.HANDSHAKE ? 0x01 : 0x70);
  }
}
