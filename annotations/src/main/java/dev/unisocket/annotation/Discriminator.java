package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the JSON property that tells the kinds of messages apart.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/market")
 * @Discriminator("type")
 * public interface MarketSocket extends UniSocketClient {
 *   @OnMessage("trade")
 *   void onTrade(Consumer<Trade> handler);
 *
 *   @OnMessage("quote")
 *   void onQuote(Consumer<Quote> handler);
 *
 *   @Send("ping")
 *   void ping();
 * }
 * }</pre>
 *
 * <p>On the wire, {@code {"type":"trade","price":3}} goes to {@code onTrade}, and {@code ping()}
 * sends {@code {"type":"ping"}}. A value that begins with {@code /} is a JSON Pointer: {@code
 * "/header/kind"} reads and writes {@code {"header":{"kind":"trade"}}}. A number or boolean counts
 * as its text; of a repeated property the first counts. The property need not be a member of the
 * type.
 *
 * <p>A message in which the property is absent or null, or holds an object or array, goes to the
 * method whose type has no name, else it is an error told to {@link OnError}.
 *
 * <p>Rejected at compile time: an empty value and a malformed pointer.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {
  /**
   * The property's name, or a JSON Pointer (RFC 6901) when it begins with {@code /}.
   *
   * @return the name or pointer
   */
  String value();
}
