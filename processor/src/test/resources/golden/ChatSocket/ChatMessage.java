package chat;

/** What people say. */
public final class ChatMessage {
  private final String from;
  private final String text;

  public ChatMessage(String from, String text) {
    this.from = from;
    this.text = text;
  }

  public String from() {
    return from;
  }

  public String text() {
    return text;
  }
}
