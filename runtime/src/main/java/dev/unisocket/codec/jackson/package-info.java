/**
 * Messages as JSON by Jackson 2. In come objects and their declared types, out goes JSON, and back.
 * On the module path the application itself requires {@code com.fasterxml.jackson.databind}.
 */
@NullMarked
package dev.unisocket.codec.jackson;

import org.jspecify.annotations.NullMarked;
