package example;

final class Addresses {
  static final String FEED = "wss://feed.example.com";
  static final String PROTOCOL = "chat.v2";
  static final long SECOND = 1_000;
  static final int CODE = 4_000;

  private Addresses() {}
}
