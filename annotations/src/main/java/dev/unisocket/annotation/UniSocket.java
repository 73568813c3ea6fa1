package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a typed WebSocket client: the processor writes {@code ChatSocketImpl} beside
 * {@code ChatSocket}.
 *
 * <pre>{@code
 * @UniSocket(
 *     url = "wss://feed.example.com/rooms/{room}?since={since}",
 *     protocols = "chat.v2",
 *     timeout = 10_000,
 *     header = "X-Client: ${app.name:demo}")
 * public interface ChatSocket extends UniSocketSession {
 *   @Connect
 *   CompletableFuture<OpenEvent> join(@PathParam("room") String room, @QueryParam("since") long since);
 * }
 * }</pre>
 *
 * <p>On the wire, {@code join("a b", 7)} is the handshake {@code GET /rooms/a%20b?since=7} to
 * {@code feed.example.com} with {@code Sec-WebSocket-Protocol: chat.v2} and {@code X-Client: demo}.
 * Constructing the client touches no network; the handshake is sent by the {@link Connect} method,
 * or by {@code connect()} of {@code UniSocketClient} where the url has no variables.
 *
 * <p>Two kinds of braces stand in a text:
 *
 * <ul>
 *   <li><b>{@code {name}}</b>, in the url's path and query, is a variable that a {@link PathParam}
 *       or {@link QueryParam} of each connect method binds. A query variable is the whole value of
 *       its parameter ({@code since={since}}).
 *   <li><b><code>${key}</code></b> and <b><code>${key:default}</code></b>, in the url and the
 *       headers, are placeholders. The runtime looks the key up at each connect, in system
 *       properties and then in the environment unless told otherwise, and inserts what it finds as
 *       it is. A key that is not known and has no default fails the connect.
 * </ul>
 *
 * <p>Rejected at compile time: a class, record, enum or annotation, a generic, sealed or private
 * interface; a url whose scheme is not {@code ws} or {@code wss}, without a host, or with a
 * fragment; a variable in scheme, host or port; a variable that a connect method does not bind, and
 * a parameter that binds none; an invalid or repeated protocol; a header that is no {@code Name:
 * value} or that the handshake owns ({@code Host}, {@code Connection}, {@code Upgrade}, {@code
 * Content-Length}, {@code Sec-WebSocket-*}) or that must not be set ({@code Referer}); a timeout of
 * 0 or below -1; an abstract method without an annotation; and an interface without any way to
 * connect.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface UniSocket {
  /**
   * Where to connect: an absolute {@code ws} or {@code wss} url, with {@code {name}} for variables
   * and <code>${key:default}</code> for placeholders.
   *
   * @return the url template
   */
  String url();

  /**
   * The subprotocols to offer, best first; none by default.
   *
   * <p>The server may pick one of them or none: then the socket opens with an empty {@code
   * protocol()}. A protocol that was not offered fails the handshake.
   *
   * @return the names, each an HTTP token, none twice
   */
  String[] protocols() default {};

  /**
   * How long one attempt to connect may take, from the call over name lookup, TCP and TLS to the
   * server's answer.
   *
   * @return milliseconds, at least 1; -1 for what the runtime is set to
   */
  long timeout() default -1;

  /**
   * Headers of the handshake, each as {@code "Name: value"}; none by default.
   *
   * <p>A {@link HeaderParam} of the same name replaces the value.
   *
   * @return the headers; values may hold <code>${key:default}</code>
   */
  String[] header() default {};
}
