package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Receives messages.
 *
 * <pre>{@code
 * @OnMessage
 * void onMessage(Consumer<ChatMessage> handler);
 *
 * @OnMessage("trade")
 * default void trade(Trade trade) {
 *   System.out.println(trade);
 * }
 *
 * @OnMessage
 * Flow.Publisher<byte[]> frames();
 * }</pre>
 *
 * <p>The method has one of four shapes:
 *
 * <ul>
 *   <li><b>Registration</b>: {@code void on(Consumer<T>)}, or returning {@code Registration}, which
 *       takes the handler away again. Every registered handler is called.
 *   <li><b>Default method</b> of the interface with one parameter {@code T}.
 *   <li><b>Publisher</b>: {@code Flow.Publisher<T> messages()}; a message waits until each
 *       subscriber asks for one.
 *   <li><b>Stream</b>: {@code Stream<T> messages()}, which blocks its reader and ends when the
 *       socket does.
 * </ul>
 *
 * <p>From the wire, {@code T} says what is taken: {@code String} text, {@code byte[]} or {@code
 * ByteBuffer} binary, {@code MessageEvent} both and before any other method, any other type through
 * the codec. A message goes to one method. Without {@link Discriminator} there is at most one coded
 * type; with it, the method whose value or {@link MessageName} matches takes the message, else the
 * method whose type has no name. A {@code ByteBuffer} is read-only and the handler's own; a {@code
 * byte[]} is shared by the handlers of one message.
 *
 * <p>Handlers of one socket never run at the same time, and run in the order of the messages, on
 * the executor of the runtime. One that blocks slows its own server, nothing else. One that throws,
 * and a message that cannot be decoded, is told to {@link OnError} and ends nothing. A handler is
 * called with null only where the codec decodes a message to null.
 *
 * <p>Rejected at compile time: another shape; {@code Consumer<?>} and {@code Consumer<? extends
 * T>}; two methods for one kind of message; two coded types without {@link Discriminator}; a value
 * without {@link Discriminator}, or on {@code MessageEvent}, bytes or a sealed type with names.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnMessage {
  /**
   * The values of the {@link Discriminator} that this method takes.
   *
   * <p>Compared as text: {@code "10"} takes {@code {"op":10}}.
   *
   * @return the values; empty for the {@link MessageName}s of the type, or for what no other method
   *     takes
   */
  String[] value() default {};
}
