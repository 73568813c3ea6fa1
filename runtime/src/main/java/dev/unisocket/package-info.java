/**
 * What users of a typed WebSocket client hold: the sockets of an application, one connection, its
 * events and its failures.
 *
 * <p>In comes what generated clients and {@code dev.unisocket.uni.Uni} ask for; out go events to
 * handlers, which run on the executor of {@link dev.unisocket.UniSockets}, never on a thread of the
 * transport.
 */
@NullMarked
package dev.unisocket;

import org.jspecify.annotations.NullMarked;
