package dev.unisocket.annotation;

/** What becomes of a send while there is no open connection. */
public enum OutagePolicy {
  /** It waits in the send queue. */
  QUEUE,
  /** It fails. */
  FAIL,
  /** Only the newest of the method's sends waits. */
  LATEST
}
