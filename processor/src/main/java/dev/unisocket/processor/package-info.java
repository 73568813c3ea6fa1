/**
 * The annotation processor. In come the interfaces with {@code @UniSocket} of each round; out goes
 * one class for each, through {@code read}, {@code validate} and {@code write}.
 */
@NullMarked
package dev.unisocket.processor;

import org.jspecify.annotations.NullMarked;
