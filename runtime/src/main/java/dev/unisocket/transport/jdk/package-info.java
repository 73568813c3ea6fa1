/**
 * The transport over {@code java.net.http.WebSocket}; not exported.
 *
 * <p>In come attempts and what is to be sent; out go the events of the seam: parts and control
 * frames on the client's selector thread or on those of one executor, opens and ends on the latter
 * only, and nothing on the common pool. Where the code answers a measured fact of the JDK's client
 * (17 and 25), a comment states the fact.
 */
@NullMarked
package dev.unisocket.transport.jdk;

import org.jspecify.annotations.NullMarked;
