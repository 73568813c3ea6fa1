package example;

@Deprecated
record Old(String text) {}
