package dev.unisocket.faults;

/** What becomes of a connection. */
enum Fate {
  /** All arrives; the close is clean. */
  FINE("all arrives"),
  /** The connect fails with a SocketConnectException: an error, then 1006. */
  REFUSED("connect fails"),
  /** The connect fails with a SocketTimeoutException: an error, then 1006. */
  TIMEOUT("connect times out"),
  /** An error 602001, then 1006. */
  LOST("lost: error, 1006"),
  /**
   * The same, by a SocketTimeoutException: a message was not taken, or a heartbeat not answered.
   */
  SILENT("deadline: error, 1006"),
  /** The server ends the connection, for the client broke the protocol as it saw it. */
  PROTOCOL("server closes: 1002"),
  /** No error, 1006: the server has hung up instead of answering the close, or not answered. */
  UNCLEAN("unclean: 1006"),
  /** Nothing of this kind can happen. */
  NOTHING_TO_DO("-");

  final String words;

  Fate(String words) {
    this.words = words;
  }
}
