/** Writes clients. In come models that no problem was found in; out go Java files. */
@NullMarked
package dev.unisocket.processor.write;

import org.jspecify.annotations.NullMarked;
