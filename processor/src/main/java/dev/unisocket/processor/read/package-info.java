/**
 * Understands interfaces. In come elements of the compiler; out go models, and problems for what no
 * model can say.
 */
@NullMarked
package dev.unisocket.processor.read;

import org.jspecify.annotations.NullMarked;
