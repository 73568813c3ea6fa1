package dev.unisocket.testserver;

/**
 * A place in one direction's bytes: what stands before it has been passed on, what stands behind it
 * has not.
 */
public final class Moment {
  private final long total; // -1: counted by frames
  private final int frame;
  private final long inFrame;

  private Moment(long total, int frame, long inFrame) {
    this.total = total;
    this.frame = frame;
    this.inFrame = inFrame;
  }

  /** Returns the moment after so many bytes, of whatever kind. */
  public static Moment afterBytes(long bytes) {
    return new Moment(bytes, 0, 0);
  }

  /**
   * Returns the moment within a frame, or between two: after so many bytes of it, its header
   * included. Frames count from 1, behind the head of the HTTP message; not over TLS.
   */
  public static Moment inFrame(int frame, long bytes) {
    return new Moment(-1, frame, bytes);
  }

  boolean isReached(FrameScan scan) {
    if (total >= 0) {
      return scan.total() >= total;
    }
    return scan.frame() > frame || (scan.frame() == frame && scan.inFrame() >= inFrame);
  }

  @Override
  public String toString() {
    return total >= 0 ? "after " + total + " bytes" : "after " + inFrame + " of frame " + frame;
  }
}
