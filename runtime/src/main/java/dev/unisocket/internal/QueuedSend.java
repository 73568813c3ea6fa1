package dev.unisocket.internal;

import dev.unisocket.UniSocketException;
import dev.unisocket.internal.text.Utf8;
import java.nio.ByteBuffer;
import java.util.Objects;
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

  /** What a message means to the queue. */
  enum Role {
    MESSAGE,
    /** Makes a subscription, which is sent again at later opens. */
    SUBSCRIBE,
    /** Ends one, which the end of the connection does too. */
    UNSUBSCRIBE
  }

  /** {@code NEW -> WAITING -> IN_FLIGHT -> TAKEN}, and {@code FAILED} from any but the last. */
  enum Stage {
    NEW,
    WAITING,
    IN_FLIGHT,
    TAKEN,
    FAILED
  }

  /** What only messages about subscriptions have: all others are smaller by it. */
  private static final class Subscribing {
    final Role role;
    final Object key;
    final @Nullable Fate again; // of later sends
    @Nullable QueuedSend earlier;
    @Nullable QueuedSend follower;

    Subscribing(Role role, Object key, @Nullable Fate again) {
      this.role = role;
      this.key = key;
      this.again = again;
    }
  }

  final @Nullable String text;
  final @Nullable ByteBuffer bytes;
  final long size;
  final @Nullable Fate fate;

  Stage stage = Stage.NEW;
  long number; // of acceptance, from 1
  @Nullable SendLine line; // while it waits in one
  @Nullable QueuedSend before;
  @Nullable QueuedSend behind;
  @Nullable Completion<?> success; // of its future, which is made when somebody asks
  @Nullable UniSocketException failure; // once FAILED

  boolean dropped; // by DROP_LATEST
  boolean withdrawn; // while it waited for room

  // Set before it is offered:
  boolean failsInOutage;
  @Nullable Object latestOf; // of what, in an outage, only the last one stays
  private @Nullable Subscribing subscribing; // null for a message that has to do with none

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

  /** Lets it fail in an outage, when that begins or when it is offered; call it before that. */
  public void failsInOutage() {
    failsInOutage = true;
  }

  /**
   * Makes it a subscription; call it before it is offered.
   *
   * @param again hears what becomes of it when it is sent again at later opens
   */
  public void subscribes(Object key, Fate again) {
    subscribing = new Subscribing(Role.SUBSCRIBE, key, again);
  }

  /** Makes it the end of a subscription; call it before it is offered. */
  public void unsubscribes(Object key) {
    subscribing = new Subscribing(Role.UNSUBSCRIBE, key, null);
  }

  Role role() {
    Subscribing about = subscribing;
    return about == null ? Role.MESSAGE : about.role;
  }

  /** Returns the key of the subscription, null for a message that has to do with none. */
  @Nullable Object key() {
    Subscribing about = subscribing;
    return about == null ? null : about.key;
  }

  /** Returns the one of the same key that was sent, until this one is. */
  @Nullable QueuedSend earlier() {
    Subscribing about = subscribing;
    return about == null ? null : about.earlier;
  }

  void earlier(@Nullable QueuedSend send) {
    Subscribing about = subscribing;
    if (about != null) {
      about.earlier = send;
    }
  }

  /** Returns one of the same subscription: what becomes of this becomes of it. */
  @Nullable QueuedSend follower() {
    Subscribing about = subscribing;
    return about == null ? null : about.follower;
  }

  /** Sets it; call it on a subscription only. */
  void follower(QueuedSend send) {
    Objects.requireNonNull(subscribing, "no subscription").follower = send;
  }

  /** Returns the same subscription, to be sent once more. */
  QueuedSend again() {
    Subscribing about = Objects.requireNonNull(subscribing, "no subscription");
    QueuedSend send = new QueuedSend(text, bytes, size, about.again);
    send.subscribing = new Subscribing(Role.SUBSCRIBE, about.key, about.again);
    return send;
  }

  /**
   * Returns whether the overflow policy dropped it when it was offered, which only the observer is
   * told.
   */
  public boolean isDropped() {
    return dropped;
  }
}
