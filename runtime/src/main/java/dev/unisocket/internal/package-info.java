/** The machinery behind the public types; not exported. */
@NullMarked
package dev.unisocket.internal;

import org.jspecify.annotations.NullMarked;
