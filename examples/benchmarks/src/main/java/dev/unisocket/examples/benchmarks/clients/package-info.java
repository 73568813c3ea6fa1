/**
 * Whole clients, side by side: typed trades, received, sent and echoed over loopback by one client
 * after the other, each in a JVM of its own, against a server in another.
 */
@NullMarked
package dev.unisocket.examples.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
