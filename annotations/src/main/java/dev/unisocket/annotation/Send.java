package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a message.
 *
 * <pre>{@code
 * @Send
 * CompletableFuture<Void> say(ChatMessage message);
 *
 * @Send("move")
 * void move(@Field("x") int x, @Field("y") int y);
 *
 * @Send(whenDisconnected = OutagePolicy.FAIL)
 * boolean audio(ByteBuffer frame);
 * }</pre>
 *
 * <p>On the wire, each call is one message. {@code String} and {@code CharSequence} go as text,
 * {@code byte[]} and {@code ByteBuffer} (position to limit) as binary, any other type as the codec
 * encodes it: {@code say} sends {@code {"text":"hi"}}. Several {@link Field} parameters make one
 * object; with a message name and {@code @Discriminator("type")} on the interface, {@code move(1,
 * 2)} sends {@code {"type":"move","x":1,"y":2}}. Messages leave in the order in which they were
 * accepted, whichever threads called; bytes may be reused once the call returns.
 *
 * <p>A null payload fails; a null {@link Field} is left out of the object.
 *
 * <p>The return type says what the caller learns:
 *
 * <ul>
 *   <li>{@code CompletableFuture<Void>} or {@code CompletionStage<Void>}: done once the transport
 *       took the whole message; every failure comes by the future.
 *   <li>{@code boolean}: false when the message was not accepted, for the queue is full or there is
 *       no connection; any other failure is thrown.
 *   <li>{@code void}: throws what keeps the message from being accepted. What fails later is told
 *       to {@link OnError}.
 * </ul>
 *
 * <p>Rejected at compile time: another return type; no parameter and no message name; several
 * parameters that are not all {@link Field}; a message name without {@link Discriminator}, or on
 * text, bytes, numbers or arrays, which have no place for one; a payload type with several {@link
 * MessageName}s and no message name here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Send {
  /**
   * The message name, written as the {@link Discriminator} over what the payload has there.
   *
   * @return the name; "" for the payload type's only {@link MessageName}, or none
   */
  String value() default "";

  /**
   * Whether text and coded payloads travel as a binary message, in UTF-8.
   *
   * @return true for a binary message
   */
  boolean binary() default false;

  /**
   * What becomes of the message while there is no open connection.
   *
   * <p>It rules what is sent while connecting, before the first open too, and what still waits when
   * a connection breaks.
   *
   * @return the policy
   */
  OutagePolicy whenDisconnected() default OutagePolicy.QUEUE;
}
