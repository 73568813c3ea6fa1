/**
 * The seam to the wire. What is above it knows no implementation, and no type of an implementation
 * crosses it.
 *
 * <h2>The contract</h2>
 *
 * <ul>
 *   <li><b>Attempt.</b> {@link dev.unisocket.transport.Transport#connect} starts one attempt and
 *       returns at once. It never throws for what the network does: that comes to the listener.
 *       There is no connect deadline here; who connects aborts. A transport may repeat a handshake
 *       that the server dropped without a byte.
 *   <li><b>Order.</b> A listener hears {@code onOpen} first, then parts of messages and control
 *       frames in the order of the wire, then exactly one of {@code onClose} and {@code onFailure},
 *       and nothing after it. A failed attempt is {@code onFailure} alone.
 *   <li><b>Threads.</b> Calls to one listener never overlap and each sees what the one before it
 *       wrote. They may come on any thread, also on the one that is inside {@code connect}, {@code
 *       request} or a send: call these, and {@code abort}, under no lock. Parts and control frames
 *       may come on the thread that reads all connections; {@code onOpen}, {@code onClose} and
 *       {@code onFailure} never do, and nothing comes on the common pool. A listener never blocks,
 *       never runs the code of users but on their executor, and never throws; if it does throw, the
 *       connection ends with what it threw.
 *   <li><b>Batches.</b> {@code onReadComplete} follows parts and control frames, once for all that
 *       were at hand: what is to be done about them is done then. It takes no demand, and it alone
 *       may overlap other calls, also those of the end.
 *   <li><b>Demand.</b> Nothing but {@code onOpen} and {@code onFailure} comes without demand. Every
 *       call of {@code onText}, {@code onBinary}, {@code onPing} and {@code onPong} takes one;
 *       {@code onClose} needs one outstanding. A transport may read a little ahead of the demand,
 *       bounded; {@code onFailure} overtakes what it has read ahead.
 *   <li><b>Parts.</b> A message may come in any number of parts, empty ones among them. A text part
 *       never changes, so a listener may keep it; a binary part is the listener's only during the
 *       call. Text parts never split a surrogate pair.
 *   <li><b>Sending.</b> At most one message (text or binary) is in flight, and at most one ping
 *       beside it. The future completes when the transport took the whole message (it may be
 *       complete on return), on a thread like those of the calls; its value means nothing.
 *       Arguments must stay unchanged until then. Pings of the peer are answered by the transport.
 *   <li><b>Ending.</b> The peer's close frame is {@code onClose} with its code, 1005 where it has
 *       none; the transport answers it once the listener has returned. An end of stream without one
 *       is {@code onClose(1006, "")}; everything else that ends the connection is {@code
 *       onFailure}. After {@code abort()} the listener hears nothing more, but for a call that is
 *       already under way; futures of pending sends fail. After {@code onClose} nothing needs to be
 *       aborted: what has been sent is still written, for a bounded time, and an {@code abort()}
 *       does not cut it off.
 * </ul>
 */
@NullMarked
package dev.unisocket.transport;

import org.jspecify.annotations.NullMarked;
