package dev.unisocket.processor.model;

import com.palantir.javapoet.TypeName;

/** One parameter as it is declared. */
public record ParameterModel(String name, TypeName type) {}
