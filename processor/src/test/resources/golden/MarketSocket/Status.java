package market;

/** How the market is. */
public record Status(String text) {}
