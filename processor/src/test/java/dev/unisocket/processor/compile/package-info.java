/**
 * Runs the processor inside javac and inside ECJ. In come sources; out goes what the compiler said
 * about them and what was written.
 */
package dev.unisocket.processor.compile;
