/** Holds models against the rules. In come models; out go problems only. */
@NullMarked
package dev.unisocket.processor.validate;

import org.jspecify.annotations.NullMarked;
