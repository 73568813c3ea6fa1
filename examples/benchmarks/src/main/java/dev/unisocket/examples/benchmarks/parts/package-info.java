/**
 * What the parts of a client cost, each for itself: the codecs, the dispatch, the send queue, the
 * assembling of messages, the look into a text, and the whole street without a wire. In go
 * messages, out come nanoseconds and bytes for each.
 *
 * <p>Everything is measured through what the runtime exports: a transport without a peer on one
 * side, a generated client or a task on the other. So the benchmarks measure what users run, and
 * stay when the inside is rearranged; what one part costs is the difference between two rows.
 */
@NullMarked
package dev.unisocket.examples.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
