/**
 * Between typed payloads and what goes over the wire. In come objects and their declared types, out
 * go text or bytes, and back.
 */
@NullMarked
package dev.unisocket.codec;

import org.jspecify.annotations.NullMarked;
