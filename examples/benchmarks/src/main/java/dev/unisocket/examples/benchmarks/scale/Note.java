package dev.unisocket.examples.benchmarks.scale;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What these clients say and hear.
 *
 * @param to {@code me}, then the server sends it back, or {@code all}, then it sends it to
 *     everybody
 * @param number of the connection that says it
 * @param text anything
 */
record Note(
    @JsonProperty("to") String to,
    @JsonProperty("number") int number,
    @JsonProperty("text") String text) {}
