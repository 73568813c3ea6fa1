/**
 * Many connections from one process, a server that restarts under them, and a process's first
 * words: the typed client beside the JDK's own, each in JVMs of their own, over loopback.
 */
@NullMarked
package dev.unisocket.examples.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
