package dev.unisocket.generated;

import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SendQueuePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the annotations of one interface say. Immutable; each method returns a changed copy. */
public final class ClientSpec {
  private final Class<?> type;
  private final String url;
  private List<String> protocols =
      List.of(); // as all below: set in a copy that nobody else has yet
  private List<String> header = List.of();
  private long timeoutMillis = -1;
  private List<Inbound<?>> messages = List.of();
  private Map<Inbound<?>, Integer> places = Map.of(); // of the messages, one for all clients
  private @Nullable Discriminator discriminator;
  private @Nullable Inbound<?> fallback;
  private @Nullable RpcEnvelope rpc;
  private boolean hasFields;
  private @Nullable Long maxMessageSize;
  private @Nullable SendQueuePolicy sendQueue;
  private @Nullable ReconnectPolicy reconnect;
  private @Nullable HeartbeatPolicy heartbeat;

  private ClientSpec(Class<?> type, String url) {
    this.type = type;
    this.url = url;
  }

  /** Describes the client of an interface, with the url template of its annotation. */
  public static ClientSpec of(Class<?> type, String url) {
    return new ClientSpec(type, url);
  }

  private ClientSpec copy() {
    ClientSpec copy = new ClientSpec(type, url);
    copy.protocols = protocols;
    copy.header = header;
    copy.timeoutMillis = timeoutMillis;
    copy.messages = messages;
    copy.places = places;
    copy.discriminator = discriminator;
    copy.fallback = fallback;
    copy.rpc = rpc;
    copy.hasFields = hasFields;
    copy.maxMessageSize = maxMessageSize;
    copy.sendQueue = sendQueue;
    copy.reconnect = reconnect;
    copy.heartbeat = heartbeat;
    return copy;
  }

  /** Adds the subprotocols to ask for. */
  public ClientSpec protocols(String... protocols) {
    ClientSpec changed = copy();
    changed.protocols = List.of(protocols);
    return changed;
  }

  /** Adds headers, each as {@code "Name: value"}. */
  public ClientSpec header(String... header) {
    ClientSpec changed = copy();
    changed.header = List.of(header);
    return changed;
  }

  /** Sets the connect timeout in milliseconds. */
  public ClientSpec timeout(long millis) {
    ClientSpec changed = copy();
    changed.timeoutMillis = millis;
    return changed;
  }

  /** Sets the {@code @OnMessage} methods, in source order. */
  public ClientSpec messages(Inbound<?>... messages) {
    ClientSpec changed = copy();
    changed.messages = List.of(messages);
    Map<Inbound<?>, Integer> places = new HashMap<>();
    for (Inbound<?> method : messages) {
      places.put(method, places.size());
    }
    changed.places = places;
    return changed;
  }

  /**
   * Sets what tells the kinds of messages apart.
   *
   * @param path a property's name, or a JSON Pointer where it begins with {@code /}
   * @param kinds those that the router knows, all or none of them: messages of these cost no string
   */
  public ClientSpec discriminator(String path, Router router, String... kinds) {
    ClientSpec changed = copy();
    changed.discriminator = new Discriminator(path, router, List.of(kinds));
    return changed;
  }

  /** Sets which method gets what no other took. */
  public ClientSpec fallback(Inbound<?> method) {
    ClientSpec changed = copy();
    changed.fallback = method;
    return changed;
  }

  /** Sets the envelope of an interface with {@code @Request} or {@code @Rpc}. */
  public ClientSpec rpc(RpcEnvelope envelope) {
    ClientSpec changed = copy();
    changed.rpc = envelope;
    return changed;
  }

  /**
   * Says that some method has {@code @Field} parameters, so that a codec which cannot write them is
   * refused early.
   */
  public ClientSpec fields() {
    ClientSpec changed = copy();
    changed.hasFields = true;
    return changed;
  }

  /**
   * Names types that the class was written from and that stand nowhere else in it, so that a build
   * which compiles only what changed sees that it depends on them.
   */
  public ClientSpec readFrom(@SuppressWarnings("unused") Class<?>... types) {
    return this;
  }

  /** Sets how large a received message may be, in bytes. */
  public ClientSpec maxMessageSize(long bytes) {
    ClientSpec changed = copy();
    changed.maxMessageSize = bytes;
    return changed;
  }

  /** Sets what may wait to be sent. */
  public ClientSpec sendQueue(SendQueuePolicy policy) {
    ClientSpec changed = copy();
    changed.sendQueue = policy;
    return changed;
  }

  /** Sets when to connect again. */
  public ClientSpec reconnect(ReconnectPolicy policy) {
    ClientSpec changed = copy();
    changed.reconnect = policy;
    return changed;
  }

  /** Sets how a silent server is noticed. */
  public ClientSpec heartbeat(HeartbeatPolicy policy) {
    ClientSpec changed = copy();
    changed.heartbeat = policy;
    return changed;
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

  /** Returns the place of a method among the messages. */
  int placeOf(Inbound<?> method) {
    Integer place = places.get(method);
    if (place == null) {
      throw new IllegalArgumentException(
          "the method " + method.method() + " is not among the messages of the ClientSpec");
    }
    return place;
  }

  @Nullable Discriminator discriminator() {
    return discriminator;
  }

  @Nullable Inbound<?> fallback() {
    return fallback;
  }

  @Nullable RpcEnvelope rpc() {
    return rpc;
  }

  /**
   * Returns the envelope of notifications, null where messages are none: they are where the
   * discriminator is the envelope's method.
   */
  @Nullable RpcEnvelope notifications() {
    return rpc != null && discriminator != null && discriminator.isProperty(rpc.method())
        ? rpc
        : null;
  }

  boolean hasFields() {
    return hasFields;
  }

  @Nullable Long maxMessageSize() {
    return maxMessageSize;
  }

  @Nullable SendQueuePolicy sendQueue() {
    return sendQueue;
  }

  @Nullable ReconnectPolicy reconnect() {
    return reconnect;
  }

  @Nullable HeartbeatPolicy heartbeat() {
    return heartbeat;
  }
}
