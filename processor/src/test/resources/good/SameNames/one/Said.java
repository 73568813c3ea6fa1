package one;

public record Said(String text) {}
