/**
 * What the processor has to say. In come problems with their arguments and places; out go errors
 * through the {@code Messager}, which no other package touches.
 */
@NullMarked
package dev.unisocket.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
