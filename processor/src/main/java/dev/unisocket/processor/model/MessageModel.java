package dev.unisocket.processor.model;

/** An {@code @OnMessage} method. */
public record MessageModel(Signature signature, HandlerShape shape, Payload payload)
    implements MethodModel {}
