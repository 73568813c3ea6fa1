/**
 * Texts as they come and go: in come whole messages as characters or bytes, out go readers over
 * them and their sizes. Knows no other package.
 */
@NullMarked
package dev.unisocket.internal.text;

import org.jspecify.annotations.NullMarked;
