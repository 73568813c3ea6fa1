package dev.unisocket.processor.model;

import java.util.Optional;

/**
 * A {@code @Close} method.
 *
 * @param future whether it returns the future of the close event
 * @param codeParameter the parameter that stands in for the code
 * @param reasonParameter the parameter that stands in for the reason
 */
public record CloseModel(
    Signature signature,
    boolean future,
    Located<Integer> code,
    Optional<String> codeParameter,
    Located<String> reason,
    Optional<String> reasonParameter)
    implements MethodModel {}
