package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hears that a connection was lost and another attempt will follow.
 *
 * <pre>{@code
 * @OnReconnect
 * void onReconnect(Consumer<ReconnectEvent> handler);
 *
 * @OnReconnect
 * default void retrying(ReconnectEvent event) {
 *   System.out.println(event.delay());
 * }
 * }</pre>
 *
 * <p>It comes before each wait of {@link Reconnect}, on the first attempt's failure too. {@code
 * attempt()} counts from 1 since the last stable connection, {@code delay()} is the wait to come,
 * {@code cause()} the failure, null after a clean close. The interface needs no {@link Reconnect}
 * for it: the builder may set the policy.
 *
 * <p>The method has one of the shapes of {@link OnMessage}: a registration, a default method, a
 * {@code Flow.Publisher} or a {@code Stream}, of {@code ReconnectEvent}. Several methods may carry
 * this annotation: default methods are called first, in source order, then the others as they were
 * bound. Publishers and streams hold nothing up: they keep the newest 256 events that were not
 * asked for. The event is never null.
 *
 * <p>Rejected at compile time: another shape or event type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnReconnect {}
