/**
 * Messages as JSON by Gson. In come objects and their declared types, out goes JSON, and back. On
 * the module path the application itself requires {@code com.google.gson}.
 */
@NullMarked
package dev.unisocket.codec.gson;

import org.jspecify.annotations.NullMarked;
