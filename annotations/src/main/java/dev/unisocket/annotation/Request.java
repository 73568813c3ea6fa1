package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a call over the socket: sends a request and waits for the answer that has its id.
 *
 * <pre>{@code
 * @Request("add")
 * CompletableFuture<Integer> add(@Field("a") int a, @Field("b") int b);
 *
 * @Request(value = "history", timeout = 5_000)
 * List<ChatMessage> history(Query query);
 * }</pre>
 *
 * <p>On the wire, {@code add(1, 2)} sends {@code
 * {"jsonrpc":"2.0","id":1,"method":"add","params":{"a":1,"b":2}}}, and {@code
 * {"jsonrpc":"2.0","id":1,"result":3}} completes it with 3. {@link Rpc} on the interface names
 * another envelope. One parameter without {@link Field} is {@code params} as it is; without
 * parameters {@code params} is left out. Answers overtake messages, so that a handler may wait for
 * a call on its own socket, and no message handler sees them.
 *
 * <p>A null payload fails, a null {@link Field} is left out. A null or absent result is null, and a
 * failure where the method returns a primitive type; a result type of {@code Void} takes any
 * result.
 *
 * <p>With {@code CompletableFuture<R>} and {@code CompletionStage<R>} every failure comes by the
 * future; {@code R} blocks and throws. An {@code error} in the answer is a {@code
 * RemoteErrorException}, no answer in time a {@code RequestTimeoutException}, and a break of the
 * connection a {@code SocketClosedException}: the call may have been carried out. It is never sent
 * twice.
 *
 * <p>Rejected at compile time: an empty method name, a timeout below 1, several parameters that are
 * not all {@link Field}, {@code void}, since elsewhere it means that nobody waits (return {@code
 * Void} to wait for no result), and a future that does not say of what.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Request {
  /**
   * The name of the remote method.
   *
   * @return the name
   */
  String value();

  /**
   * How long the answer may take, from the call, waiting in the queue included.
   *
   * @return milliseconds, at least 1
   */
  long timeout() default 30_000;
}
