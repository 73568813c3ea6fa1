package dev.unisocket.testserver;

/** Counts the bytes of one direction, and its frames behind the head of the HTTP message. */
final class FrameScan {
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private long total;
  private int matched; // of the end of the head
  private int frame; // 0: in the head
  private long inFrame;
  private int second; // of the frame's header
  private int header; // length, once known from the second byte
  private long payload;

  void next(byte b) {
    total++;
    if (frame == 0) {
      matched = b == END_OF_HEAD[matched] ? matched + 1 : b == '\r' ? 1 : 0;
      if (matched == END_OF_HEAD.length) {
        frame = 1;
      }
      return;
    }
    inFrame++;
    if (inFrame == 1) {
      payload = 0;
      header = 2;
    } else if (inFrame == 2) {
      second = b & 0xFF;
      int length = second & 0x7F;
      header = 2 + (length == 127 ? 8 : length == 126 ? 2 : 0);
      payload = length < 126 ? length : 0;
    } else if (inFrame <= header) {
      payload = payload << 8 | (b & 0xFF);
    }
    if (inFrame >= 2 && inFrame == header + ((second & 0x80) != 0 ? 4 : 0) + payload) {
      frame++;
      inFrame = 0;
    }
  }

  long total() {
    return total;
  }

  /** Returns the frame that the next byte belongs to, from 1; 0 in the head. */
  int frame() {
    return frame;
  }

  /** Returns how many bytes of that frame there have been. */
  long inFrame() {
    return inFrame;
  }
}
