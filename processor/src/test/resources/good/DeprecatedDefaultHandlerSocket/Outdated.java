package example;

@Deprecated
record Outdated(String text) {}
