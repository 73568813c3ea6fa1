/**
 * What a client's interface says, as immutable values: JavaPoet's names of types, no element and no
 * mirror. In comes what the readers understood; out go the same values, to the rules and the
 * writers. This package knows no other.
 */
@NullMarked
package dev.unisocket.processor.model;

import org.jspecify.annotations.NullMarked;
