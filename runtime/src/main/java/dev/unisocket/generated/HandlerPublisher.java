package dev.unisocket.generated;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** What a publisher method returns: each subscriber becomes one of the method's handlers. */
final class HandlerPublisher<E> implements Flow.Publisher<E> {
  private final HandlerList<E> list;
  private final ClientLine line;
  private final int keeps;
  private final Consumer<Paced<E>> added;

  /**
   * Makes a publisher.
   *
   * @param keeps how many unasked events a subscriber keeps at most
   * @param added called for each new one
   */
  HandlerPublisher(HandlerList<E> list, ClientLine line, int keeps, Consumer<Paced<E>> added) {
    this.list = list;
    this.line = line;
    this.keeps = keeps;
    this.added = added;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    PacedSubscriber<E> paced =
        new PacedSubscriber<>(list, line, keeps, Objects.requireNonNull(subscriber, "subscriber"));
    list.add(paced); // before it is called: it misses nothing of what comes from here on
    line.execute(paced::begin);
    added.accept(paced);
  }
}
