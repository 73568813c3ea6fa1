/** What the processor costs a compilation: its own CPU time, over a processor that only copies. */
@NullMarked
package dev.unisocket.examples.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
