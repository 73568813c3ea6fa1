package dev.unisocket.generated;

import java.util.List;

/** What the annotations of one interface say. Immutable; each method returns a changed copy. */
public final class ClientSpec {
  private final Class<?> type;
  private final String url;
  private final List<String> protocols;
  private final List<String> header;
  private final long timeoutMillis;
  private final List<Inbound<?>> messages;

  private ClientSpec(
      Class<?> type,
      String url,
      List<String> protocols,
      List<String> header,
      long timeoutMillis,
      List<Inbound<?>> messages) {
    this.type = type;
    this.url = url;
    this.protocols = protocols;
    this.header = header;
    this.timeoutMillis = timeoutMillis;
    this.messages = messages;
  }

  /** Describes the client of an interface, with the url template of its annotation. */
  public static ClientSpec of(Class<?> type, String url) {
    return new ClientSpec(type, url, List.of(), List.of(), -1, List.of());
  }

  /** Adds the subprotocols to ask for. */
  public ClientSpec protocols(String... protocols) {
    return new ClientSpec(type, url, List.of(protocols), header, timeoutMillis, messages);
  }

  /** Adds headers, each as {@code "Name: value"}. */
  public ClientSpec header(String... header) {
    return new ClientSpec(type, url, protocols, List.of(header), timeoutMillis, messages);
  }

  /** Sets the connect timeout in milliseconds. */
  public ClientSpec timeout(long millis) {
    return new ClientSpec(type, url, protocols, header, millis, messages);
  }

  /** Sets the {@code @OnMessage} methods, in source order. */
  public ClientSpec messages(Inbound<?>... messages) {
    return new ClientSpec(type, url, protocols, header, timeoutMillis, List.of(messages));
  }

  Class<?> type() {
    return type;
  }

  String url() {
    return url;
  }

  List<String> protocols() {
    return protocols;
  }

  List<String> header() {
    return header;
  }

  /** Returns milliseconds, -1 for the runtime's. */
  long timeoutMillis() {
    return timeoutMillis;
  }

  List<Inbound<?>> messages() {
    return messages;
  }
}
