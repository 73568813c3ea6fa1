package dev.unisocket.internal;

import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The standard codec of one engine, found when it is first needed. All its clients share it: what a
 * JSON library knows of types is more than all else that a client has. Thread-safe.
 */
public final class SharedCodec {
  private final AtomicBoolean warm = new AtomicBoolean();
  private volatile @Nullable PayloadCoder found; // written under this

  /**
   * Returns the codec.
   *
   * @throws dev.unisocket.MessageEncodeException 10003, as {@link StandardCodec#find()}; the next
   *     call looks again
   */
  public PayloadCoder get() {
    PayloadCoder known = found;
    return known != null ? known : find();
  }

  private synchronized PayloadCoder find() {
    PayloadCoder known = found;
    if (known == null) {
      known = PayloadCoder.of(StandardCodec.find());
      found = known;
    }
    return known;
  }

  /**
   * Makes it ready to decode some types, on a thread of the runtime, the first time that it is
   * called. In a new process a JSON library takes about as long as the JDK's client, and so the two
   * of them get ready at the same time.
   */
  public void warmUp(List<Type> types) {
    if (!types.isEmpty() && warm.compareAndSet(false, true)) {
      Tasks.thread(() -> decodeNull(types)).start();
    }
  }

  private void decodeNull(List<Type> types) {
    try {
      PayloadCoder coder = get();
      types.forEach(type -> coder.decode("null", type));
      coder.encode("", String.class);
    } catch (RuntimeException | LinkageError unusable) {
      return; // the first message says so, to whom it concerns
    }
  }
}
