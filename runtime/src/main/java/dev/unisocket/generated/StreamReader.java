package dev.unisocket.generated;

import java.lang.System.Logger.Level;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What reads a stream: everything that the user makes of the stream holds it, and nothing of the
 * runtime does. When it is no longer reachable its source is closed, with a warning unless it was
 * closed or read to its end.
 */
final class StreamReader<E> implements Spliterator<E> {
  private final StreamSource<E> source;

  private StreamReader(StreamSource<E> source) {
    this.source = source;
  }

  /**
   * Returns a stream over a source.
   *
   * @param name the method, for the warning
   */
  static <E> Stream<E> stream(StreamSource<E> source, ClientLine line, String name) {
    StreamReader<E> reader = new StreamReader<>(source);
    Cleaner.Cleanable forgotten =
        Forgotten.CLEANER.register(reader, new Forgotten(source, line, name));
    return StreamSupport.stream(reader, false)
        .onClose(
            () -> {
              source.close();
              line.wake();
              forgotten.clean();
            });
  }

  @Override
  public boolean tryAdvance(Consumer<? super E> action) {
    Objects.requireNonNull(action, "action");
    try {
      E next = source.take();
      if (next == null) {
        return false;
      }
      action.accept(next);
      return true;
    } finally {
      Reference.reachabilityFence(this); // as long as somebody reads, somebody holds it
    }
  }

  /** Never: a stream is read by one thread, in order. */
  @Override
  public @Nullable Spliterator<E> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL;
  }

  /** Runs when the reader is no longer reachable, so it must not hold it. */
  private static final class Forgotten implements Runnable {
    static final Cleaner CLEANER = Cleaner.create(Forgotten::thread);
    private static final System.Logger LOG = System.getLogger(StreamReader.class.getName());

    private final StreamSource<?> source;
    private final ClientLine line;
    private final String name;

    Forgotten(StreamSource<?> source, ClientLine line, String name) {
      this.source = source;
      this.line = line;
      this.name = name;
    }

    private static Thread thread(Runnable task) {
      Thread thread = new Thread(task, "unisocket-cleaner");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public void run() {
      if (!source.isLeftOpen()) {
        return;
      }
      LOG.log(
          Level.WARNING,
          name
              + ": a stream was neither closed nor read to its end, and is no longer used; it is closed now."
              + " It held up the messages until now: open it in a try-with-resources statement.");
      source.close();
      line.wakeAway(); // no handler runs on this thread
    }
  }
}
