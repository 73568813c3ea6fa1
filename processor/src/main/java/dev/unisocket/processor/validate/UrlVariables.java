package dev.unisocket.processor.validate;

import dev.unisocket.processor.model.Place;
import java.util.Set;

/**
 * The variables of a url.
 *
 * @param path in their order
 * @param query in their order
 * @param misplaced those in scheme, host and port, which were reported
 * @param place where the url is written
 */
record UrlVariables(Set<String> path, Set<String> query, Set<String> misplaced, Place place) {}
