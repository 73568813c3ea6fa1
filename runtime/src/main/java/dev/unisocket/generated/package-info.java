/**
 * Called by generated code only. Its signatures may change with each version, together with what
 * the processor writes: do not call it from code of your own.
 *
 * <p>In come the calls of generated methods, with their arguments as they were declared; out go
 * calls of one connection and, inwards, calls of the handlers that were bound.
 */
@NullMarked
package dev.unisocket.generated;

import org.jspecify.annotations.NullMarked;
