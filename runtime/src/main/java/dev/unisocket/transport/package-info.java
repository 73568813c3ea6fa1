/**
 * The seam to the wire. What is above it knows no implementation, and no type of an implementation
 * crosses it.
 *
 * <h2>The contract</h2>
 *
 * <ul>
 *   <li><b>Attempt.</b> {@link dev.unisocket.transport.Transport#connect} starts one attempt and
 *       returns at once. It never throws for what the network does: that comes to the listener.
 *       There is no connect deadline here; who connects aborts.
 *   <li><b>Order.</b> A listener hears {@code onOpen} first, then parts of messages and control
 *       frames in the order of the wire, then exactly one of {@code onClose} and {@code onFailure},
 *       and nothing after it. A failed attempt is {@code onFailure} alone.
 *   <li><b>Threads.</b> Calls to one listener never overlap and each sees what the one before it
 *       wrote. They may come on any thread, also on the one that is inside {@code connect}, {@code
 *       request} or a send: call these under no lock. A listener never blocks, never runs the code
 *       of users, and never throws.
 *   <li><b>Demand.</b> Nothing but {@code onOpen} and {@code onFailure} comes without demand. Every
 *       call of {@code onText}, {@code onBinary}, {@code onPing} and {@code onPong} takes one;
 *       {@code onClose} needs one outstanding, since a transport may see the end only when it
 *       reads.
 *   <li><b>Parts.</b> A message may come in any number of parts, empty ones among them. A part is
 *       the listener's only during the call. Text parts never split a surrogate pair.
 *   <li><b>Sending.</b> At most one message (text or binary) is in flight, and at most one ping
 *       beside it. The future completes when the transport took the whole message (it may be
 *       complete on return), on any thread; its value means nothing. Arguments must stay unchanged
 *       until then. Pings of the peer are answered by the transport.
 *   <li><b>Ending.</b> The peer's close frame is {@code onClose} with its code, 1005 where it has
 *       none; the transport answers it. An end of stream without one is {@code onClose(1006, "")};
 *       everything else that ends the connection is {@code onFailure}. After {@code abort()} the
 *       listener hears nothing more, but for a call that is already under way; futures of pending
 *       sends fail.
 * </ul>
 */
@NullMarked
package dev.unisocket.transport;

import org.jspecify.annotations.NullMarked;
