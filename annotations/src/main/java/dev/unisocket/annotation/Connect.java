package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens the socket.
 *
 * <pre>{@code
 * @Connect
 * CompletableFuture<OpenEvent> join(
 *     @PathParam("room") String room,
 *     @QueryParam("since") Long since,
 *     @HeaderParam("Authorization") String token);
 * }</pre>
 *
 * <p>On the wire, {@code join("lobby", null, "Bearer ...")} is the handshake {@code GET
 * /rooms/lobby} with the header {@code Authorization: Bearer ...}. Every parameter carries {@link
 * PathParam}, {@link QueryParam} or {@link HeaderParam}; each says what null does there.
 *
 * <p>The return type says how the call waits:
 *
 * <ul>
 *   <li>{@code CompletableFuture<OpenEvent>} or {@code CompletionStage<OpenEvent>}: done at the
 *       open; every failure comes by the future, a wrong argument included.
 *   <li>{@code OpenEvent}: blocks until the open and throws the {@code UniSocketException} itself.
 *   <li>{@code SocketTask} or {@code void}: returns at once; how it went is told to {@link OnOpen},
 *       {@link OnError} and {@link OnClose}.
 * </ul>
 *
 * <p>Several such methods may stand in one interface. A connect while the client is connecting or
 * open fails; after the end it may be called again.
 *
 * <p>Rejected at compile time: another return type, a parameter without one of the three
 * annotations, a type parameter, and a method that leaves a path variable of the url unbound.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Connect {}
