package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hears that the socket is open.
 *
 * <pre>{@code
 * @OnOpen
 * void onOpen(Consumer<OpenEvent> handler);
 *
 * @OnOpen
 * default void opened(OpenEvent event) {
 *   System.out.println(event.protocol());
 * }
 * }</pre>
 *
 * <p>From the wire, it follows the server's answer to the handshake: {@code header()} has its
 * response headers, {@code protocol()} the subprotocol it chose. It comes before any message, and
 * with {@link Reconnect} again at each later open. What such a handler sends on its own thread
 * before it returns goes out first after a reconnect, before subscriptions and waiting messages:
 * the place for a login inside the connection.
 *
 * <p>The method has one of the shapes of {@link OnMessage}: a registration, a default method, a
 * {@code Flow.Publisher} or a {@code Stream}, of {@code OpenEvent}. Several methods may carry this
 * annotation: default methods are called first, in source order, then the others as they were
 * bound. Publishers and streams hold nothing up: they keep the newest 256 events that were not
 * asked for. The event is never null.
 *
 * <p>Rejected at compile time: another shape or event type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnOpen {}
