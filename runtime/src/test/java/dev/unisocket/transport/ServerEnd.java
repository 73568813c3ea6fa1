package dev.unisocket.transport;

import java.util.Map;

/** The other end of an attempt, whatever the wire; driven by the test's thread. Reading waits. */
public interface ServerEnd {

  void accept(String protocol, Map<String, String> headers) throws Exception;

  void refuse(int status, Map<String, String> headers, String body) throws Exception;

  void text(String text) throws Exception;

  void textParts(String... parts) throws Exception;

  void binary(byte[] bytes) throws Exception;

  void ping() throws Exception;

  void pong() throws Exception;

  /** Code 1005 for a frame without one. */
  void close(int code, String reason) throws Exception;

  /** From now on nothing is taken from the wire, until somebody reads. */
  void stopReading() throws Exception;

  void drop() throws Exception;

  void reset() throws Exception;

  /** Reads the next message or control frame: "text x", "binary n", "ping", "pong", "close c r". */
  String read() throws Exception;

  /** Waits until the client is gone. */
  void awaitEnd() throws Exception;
}
