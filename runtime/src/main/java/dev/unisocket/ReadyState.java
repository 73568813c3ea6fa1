package dev.unisocket;

/** Where a socket stands. The ordinal is the number that uni-app and browsers use. */
public enum ReadyState {
  /** 0: an attempt is under way, or a client waits before the next one. */
  CONNECTING(0),
  /** 1: messages can be sent and received. */
  OPEN(1),
  /** 2: a close was asked for; what was accepted before it is still being written. */
  CLOSING(2),
  /** 3: ended, or never connected. */
  CLOSED(3);

  private final int code;

  ReadyState(int code) {
    this.code = code;
  }

  /** Returns uni-app's number for this state, 0 to 3. */
  public int code() {
    return code;
  }
}
