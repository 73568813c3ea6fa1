package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hears that the socket is closed, once.
 *
 * <pre>{@code
 * @OnClose
 * void onClose(Consumer<CloseEvent> handler);
 *
 * @OnClose
 * default void closed(CloseEvent event) {
 *   System.out.println(event.code());
 * }
 * }</pre>
 *
 * <p>From the wire, {@code code()} and {@code reason()} are those of the server's close frame; 1005
 * where it has no code; 1006 where there was no close frame. {@code clean()} is true only when
 * close frames went both ways. It is the last event; with {@link Reconnect} it comes when no
 * further attempt follows. The state is CLOSED before the handler runs, so that it may connect
 * again.
 *
 * <p>The method has one of the shapes of {@link OnMessage}: a registration, a default method, a
 * {@code Flow.Publisher} or a {@code Stream}, of {@code CloseEvent}. Several methods may carry this
 * annotation: default methods are called first, in source order, then the others as they were
 * bound. Publishers and streams hold nothing up: they keep the newest 256 events that were not
 * asked for. The event is never null.
 *
 * <p>Rejected at compile time: another shape or event type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnClose {}
