package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hears what went wrong.
 *
 * <pre>{@code
 * @OnError
 * void onError(Consumer<ErrorEvent> handler);
 *
 * @OnError
 * default void failed(ErrorEvent event) {
 *   System.out.println(event.errMsg());
 * }
 * }</pre>
 *
 * <p>It tells of a connection that could not be made or that ended without a clean close, of a
 * message that could not be decoded ({@code raw()} has it), of a handler that threw, and of a
 * message that was accepted and could not be sent. Errors of one message come in their place and
 * end nothing; the error that ends a connection comes right before {@link OnClose}. A clean close
 * is no error. {@code cause()} has the exception; no message text holds a url's query, a header's
 * value or a payload.
 *
 * <p>The method has one of the shapes of {@link OnMessage}: a registration, a default method, a
 * {@code Flow.Publisher} or a {@code Stream}, of {@code ErrorEvent}. Several methods may carry this
 * annotation: default methods are called first, in source order, then the others as they were
 * bound. Publishers and streams hold nothing up: they keep the newest 256 events that were not
 * asked for. The event is never null.
 *
 * <p>Rejected at compile time: another shape or event type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnError {}
