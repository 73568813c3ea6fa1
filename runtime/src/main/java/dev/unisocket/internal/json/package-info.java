/**
 * JSON (RFC 8259) over text, for what must work with every codec: in come whole messages and
 * encoded payloads, out go the few properties that route a message, and payloads with names and
 * envelopes around them. Values are found and copied, never built: that is the codec's part.
 * Strict, iterative (no depth of nesting overflows a stack), and never throws for what a peer
 * sends. Knows no other package.
 */
@NullMarked
package dev.unisocket.internal.json;

import org.jspecify.annotations.NullMarked;
