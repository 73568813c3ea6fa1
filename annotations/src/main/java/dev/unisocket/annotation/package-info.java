/**
 * The annotations that declare a socket as an interface.
 *
 * <p>What comes in: an interface that says what goes over the wire. What goes out: nothing by
 * itself. The processor reads the annotations while the interface is compiled and writes the
 * client; at run time nobody looks at them, so all have {@link
 * java.lang.annotation.RetentionPolicy#CLASS}.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/rooms/{room}", protocols = "chat.v2")
 * public interface ChatSocket extends UniSocketSession {
 *   @Connect
 *   CompletableFuture<OpenEvent> join(@PathParam("room") String room);
 *
 *   @OnMessage
 *   void onMessage(Consumer<ChatMessage> handler);
 *
 *   @Send
 *   CompletableFuture<Void> say(ChatMessage message);
 *
 *   @Close
 *   CompletableFuture<CloseEvent> leave(String reason);
 * }
 * }</pre>
 *
 * <p>What all of them share:
 *
 * <ul>
 *   <li>Times are whole milliseconds, sizes are bytes; text is measured as UTF-8.
 *   <li>An interface may extend other interfaces. Inherited methods count, and so do annotations on
 *       super-interfaces, the nearest first; {@link UniSocket} alone does not.
 *   <li>What an annotation sets for one interface, the builder of {@code UniSockets} sets for all
 *       under the same name; the annotation wins over the builder, and {@code
 *       builder.client(ChatSocket.class, options)} over the annotation.
 *   <li>A mistake is an error at compile time, on the annotation value that is wrong.
 * </ul>
 */
package dev.unisocket.annotation;
