/**
 * A server in memory for tests: in come scripts, out go the same events as from a real one, by a
 * clock that the test turns.
 */
@NullMarked
package dev.unisocket.testing;

import org.jspecify.annotations.NullMarked;
