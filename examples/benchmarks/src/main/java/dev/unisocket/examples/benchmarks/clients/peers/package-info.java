/**
 * Other clients as contestants, each with what its own documentation recommends. In: a url and who
 * hears the messages. Out: a session that sends what it is given, holds the caller back by the
 * means of its library, and reports at the close whatever went wrong before.
 *
 * <p>None compresses, socket options are as each library sets them, and JSON goes through one
 * {@code ObjectReader} and {@code ObjectWriter} of Jackson 2; Micronaut's are its own.
 */
@NullMarked
package dev.unisocket.examples.benchmarks.clients.peers;

import org.jspecify.annotations.NullMarked;
