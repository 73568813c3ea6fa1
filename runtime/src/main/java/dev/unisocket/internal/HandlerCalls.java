package dev.unisocket.internal;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls the code of users, whose failures end nothing. */
public final class HandlerCalls {
  private HandlerCalls() {}

  /**
   * Calls a handler; what it throws goes to {@code errors} as an {@link ErrorEvent} 10004.
   *
   * @param api the errMsg's first word, as {@code onSocketMessage}
   * @param raw the message, if the event is one
   */
  @SuppressWarnings("CatchAndPrintStackTrace")
  public static <T> void call(
      Consumer<? super T> handler,
      T event,
      String api,
      @Nullable Object raw,
      Consumer<ErrorEvent> errors) {
    try {
      handler.accept(event);
    } catch (Throwable e) {
      errors.accept(ErrorEvent.of(threw(api, e), raw));
    }
  }

  /**
   * Calls a handler of messages; what it throws goes to {@code errors} as an {@link ErrorEvent}.
   */
  @SuppressWarnings("CatchAndPrintStackTrace")
  public static <T> void call(
      Consumer<? super T> handler,
      T payload,
      IncomingMessage message,
      Consumer<ErrorEvent> errors) {
    try {
      handler.accept(payload);
    } catch (Throwable e) {
      errors.accept(ErrorEvent.of(threw("onSocketMessage", e), message.event().data()));
    }
  }

  /** Calls a handler that has nowhere to report to: what it throws is logged. */
  public static <T> void callQuietly(Consumer<? super T> handler, T event) {
    run(() -> handler.accept(event));
  }

  /** Runs a callback; what it throws is logged. */
  static void run(Runnable callback) {
    try {
      callback.run();
    } catch (Throwable e) {
      // Asked for here: loggers take their time in a new process, and nearly none logs anything.
      System.Logger log = System.getLogger(HandlerCalls.class.getName());
      log.log(
          Level.ERROR,
          "A callback of the application threw " + describe(e) + "; nothing else is affected");
    }
  }

  /**
   * Returns the class and the frames, never the message, which may hold what was sent or received.
   */
  static String describe(Throwable e) {
    StringBuilder text = new StringBuilder(e.getClass().getName());
    StackTraceElement[] frames = e.getStackTrace();
    for (int i = 0; i < Math.min(frames.length, 8); i++) {
      text.append("\n\tat ").append(frames[i]);
    }
    return text.toString();
  }

  private static UniSocketException threw(String api, Throwable e) {
    return UniSocketException.of(
        UniSocketException.MESSAGE_FAILED,
        api + ":fail a handler threw " + e.getClass().getName(),
        "The socket lives on. Catch it in the handler, or look at the cause of this event",
        e);
  }
}
