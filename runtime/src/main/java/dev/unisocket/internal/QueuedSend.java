package dev.unisocket.internal;

import dev.unisocket.UniSocketException;
import dev.unisocket.internal.text.Utf8;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out. What changes is guarded by the lock of the {@link SendQueue} that has
 * it.
 */
public final class QueuedSend {

  /**
   * Hears once what becomes of a message that was accepted; called under a lock: it may only line
   * something up.
   */
  public interface Fate {
    /** The transport took it whole. */
    void taken();

    /**
     * It will not be sent, or may not have been delivered.
     *
     * @param told whether something else tells of it: the end of the connection, or the observer
     */
    void failed(UniSocketException failure, boolean told);

    /**
     * The same, for a fate with a future of its own.
     *
     * @param settled takes what is to be completed
     */
    default void failed(UniSocketException failure, boolean told, Consumer<Completion<?>> settled) {
      failed(failure, told);
    }
  }

  /** {@code NEW -> WAITING -> IN_FLIGHT -> TAKEN}, and {@code FAILED} from any but the last. */
  enum Stage {
    NEW,
    WAITING,
    IN_FLIGHT,
    TAKEN,
    FAILED
  }

  final @Nullable String text;
  final @Nullable ByteBuffer bytes;
  final long size;
  final @Nullable Fate fate;

  Stage stage = Stage.NEW;
  long number; // of acceptance
  long deadline; // in the nanoseconds of the timer
  boolean hasDeadline; // once in flight, where the transport did not take it at once
  @Nullable QueuedSend before;
  @Nullable QueuedSend behind;
  @Nullable Outcome<?> outcome; // made when somebody asks, as the next
  @Nullable Completion<?> success; // of that outcome
  @Nullable UniSocketException failure; // once FAILED

  boolean dropped; // by DROP_LATEST
  boolean withdrawn; // while it waited for room
  @Nullable Object
      latestOf; // set before it is offered: of what, in an outage, only the last one stays

  private QueuedSend(
      @Nullable String text, @Nullable ByteBuffer bytes, long size, @Nullable Fate fate) {
    this.text = text;
    this.bytes = bytes;
    this.size = size;
    this.fate = fate;
  }

  /**
   * Makes a message of the data of options: a {@code String}, or a {@code ByteBuffer} that nobody
   * changes.
   *
   * @throws UniSocketException 10003 for null, and for a text that has no encoding
   */
  static QueuedSend of(@Nullable Object data, @Nullable Fate fate) {
    if (data == null) {
      throw Failures.invalidData("data is null", "Send a text or bytes, \"\" for an empty message");
    }
    return data instanceof ByteBuffer
        ? binary((ByteBuffer) data, fate)
        : text(data.toString(), fate);
  }

  /**
   * Makes a text message.
   *
   * @throws UniSocketException 10003 if the text has no encoding: a transport would refuse it when
   *     it is too late to say so
   */
  public static QueuedSend text(String text, @Nullable Fate fate) {
    long size = Utf8.sizeOrFault(text);
    if (size < 0) {
      throw Failures.halfPair(-1 - size);
    }
    return new QueuedSend(text, null, size, fate);
  }

  /**
   * Makes a binary message.
   *
   * @param bytes never changed from now on
   */
  public static QueuedSend binary(ByteBuffer bytes, @Nullable Fate fate) {
    return new QueuedSend(null, bytes, bytes.remaining(), fate);
  }

  /** Makes a binary message of a copy; the position of the caller's buffer does not change. */
  public static QueuedSend copyOf(ByteBuffer bytes, @Nullable Fate fate) {
    ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
    copy.put(bytes.duplicate()).flip();
    return binary(copy, fate);
  }

  /**
   * Lets it take the place of the one of the same method that waits in an outage; call it before it
   * is offered.
   */
  public void latestOf(Object method) {
    latestOf = method;
  }

  /**
   * Returns whether the overflow policy dropped it when it was offered, which only the observer is
   * told.
   */
  public boolean isDropped() {
    return dropped;
  }
}
