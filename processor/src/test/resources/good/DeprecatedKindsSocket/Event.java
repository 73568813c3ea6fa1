package example;

@SuppressWarnings({"deprecation", "removal"})
public sealed interface Event permits OldBook, OldTrade {}
