package example;

@Deprecated(forRemoval = true)
record Older(String text) {}
