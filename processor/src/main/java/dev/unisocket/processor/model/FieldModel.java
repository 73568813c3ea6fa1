package dev.unisocket.processor.model;

/**
 * One {@code @Field} parameter.
 *
 * @param name of the property, at the annotation's value
 * @param parameter the parameter's own name
 * @param type as it is declared, boxed
 */
public record FieldModel(Located<String> name, String parameter, Payload.Coded type) {}
