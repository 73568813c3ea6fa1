package dev.unisocket.examples.chat;

/** What somebody says; it travels as JSON: {@code {"from":"Ana","text":"Hello!"}}. */
public record ChatMessage(String from, String text) {}
