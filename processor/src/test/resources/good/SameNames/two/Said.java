package two;

public record Said(String text) {}
