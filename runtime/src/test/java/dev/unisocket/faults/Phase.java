package dev.unisocket.faults;

import dev.unisocket.testserver.Link;
import dev.unisocket.testserver.Moment;

/** When a fault strikes. */
enum Phase {
  /** As soon as TCP is connected. */
  TCP,
  /** In the middle of the server's TLS hello. */
  TLS,
  /** In the middle of the head of the server's response; where it is corrupted, in the hash. */
  HANDSHAKE,
  /** After a message each way, while nobody sends. */
  IDLE,
  /** In the second fragment of a message that the client receives. */
  RECEIVING,
  /** In the third of many messages that the client sends. */
  SENDING,
  /** Within the client's close frame; where it is corrupted, in the answer to it. */
  CLOSING;

  private static final int IN_THE_TLS_HELLO = 30;
  private static final int IN_THE_HEAD = 20;

  /** Within the value of Sec-WebSocket-Accept, as the test server writes its head. */
  private static final int IN_THE_HASH =
      ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Accept: ")
              .length()
          + 5;

  /** Prepares a connection for a fault that strikes in this phase. */
  void prepare(Link link, Fault fault) {
    Runnable strike = () -> fault.strike(link, this);
    boolean corrupts = fault == Fault.CORRUPT;
    switch (this) {
      case TCP:
        link.up().at(Moment.afterBytes(0), strike);
        return;
      case TLS:
        link.down().at(Moment.afterBytes(IN_THE_TLS_HELLO), strike);
        return;
      case HANDSHAKE:
        link.down().at(Moment.afterBytes(corrupts ? IN_THE_HASH : IN_THE_HEAD), strike);
        return;
      case IDLE:
        return; // the test strikes: nothing moves that could
      case RECEIVING:
        link.down().at(Moment.inFrame(2, corrupts ? 0 : 4), strike);
        return;
      case SENDING:
        link.up().at(Moment.inFrame(3, corrupts ? 0 : 40), strike);
        return;
      case CLOSING:
        if (corrupts) {
          link.down().at(Moment.inFrame(2, 0), strike); // the answer to it
        } else {
          link.up().at(Moment.inFrame(2, 6), strike); // not behind it: the answer could be first
        }
    }
  }
}
