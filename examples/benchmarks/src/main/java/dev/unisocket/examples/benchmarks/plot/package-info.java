/**
 * Figures in, pictures out: SVG written by hand, without a library, that a browser shows on a light
 * and on a dark page. The same figures give the same bytes.
 */
@NullMarked
package dev.unisocket.examples.benchmarks.plot;

import org.jspecify.annotations.NullMarked;
