package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the envelope of {@link Request}; the defaults are JSON-RPC 2.0.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/calls")
 * @Rpc(id = "seq", method = "op", params = "data", result = "data", version = "")
 * public interface CallSocket extends UniSocketClient {
 *   @Request("add")
 *   CompletableFuture<Integer> add(@Field("a") int a, @Field("b") int b);
 * }
 * }</pre>
 *
 * <p>On the wire, {@code add(1, 2)} sends {@code {"seq":1,"op":"add","data":{"a":1,"b":2}}} and is
 * answered by {@code {"seq":1,"data":3}}. Ids are JSON numbers from 1, compared as text. An answer
 * has an id and no method. Without this annotation {@link Request} uses the defaults.
 *
 * <p>Where the interface's {@link Discriminator} names the method property, {@link Send} and {@link
 * Subscribe} with a message name write notifications, the envelope without id, and a coded {@link
 * OnMessage} decodes the params.
 *
 * <p>A null or absent result is null; a null or absent error is none.
 *
 * <p>Rejected at compile time: an empty property name; a name used twice, except that params may
 * share its name with result, since they never stand in one message; and {@code jsonrpc} as a name,
 * unless the version is empty.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Rpc {
  /**
   * The property that ties an answer to its request.
   *
   * @return the property's name
   */
  String id() default "id";

  /**
   * The property with the name of the remote method.
   *
   * @return the property's name
   */
  String method() default "method";

  /**
   * The property with the arguments.
   *
   * @return the property's name
   */
  String params() default "params";

  /**
   * The property with the result.
   *
   * @return the property's name
   */
  String result() default "result";

  /**
   * The property with the error.
   *
   * @return the property's name
   */
  String error() default "error";

  /**
   * The value of the {@code jsonrpc} property of what is sent.
   *
   * @return the version; "" to leave the property out
   */
  String version() default "2.0";
}
