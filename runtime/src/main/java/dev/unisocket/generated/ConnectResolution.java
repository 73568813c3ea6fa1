package dev.unisocket.generated;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.ClientSettings;
import dev.unisocket.internal.Engine;
import dev.unisocket.internal.HeaderTemplate;
import dev.unisocket.internal.SocketSettings;
import dev.unisocket.internal.Target;
import dev.unisocket.internal.UrlTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where one connect goes, and with what settings: what the builder says of the client, then its
 * annotation, then what the builder says of all.
 */
final class ConnectResolution {
  private final ClientSpec spec;
  private final Engine engine;
  private final ClientSettings client;

  ConnectResolution(ClientSpec spec, Engine engine) {
    this.spec = spec;
    this.engine = engine;
    this.client = engine.client(spec.type());
  }

  /**
   * Returns the checked target.
   *
   * @throws dev.unisocket.UniSocketException 600009 or 10003
   */
  Target target(ConnectArguments arguments) {
    String template = client.url() != null ? client.url() : spec.url();
    String url =
        UrlTemplate.parse(template)
            .expand(arguments.path(), arguments.query(), engine.placeholders());
    List<String> protocols = client.protocols() != null ? client.protocols() : spec.protocols();
    return Target.of(url, headers(arguments), protocols);
  }

  /** A nearer header takes the place of farther ones of its name: argument, builder, annotation. */
  private List<Map.Entry<String, String>> headers(ConnectArguments arguments) {
    List<Map.Entry<String, String>> declared = new ArrayList<>();
    for (String header : spec.header()) {
      declared.add(HeaderTemplate.parse(header).expand(engine.placeholders()));
    }
    return override(
        override(declared, client.headers()), HeaderTemplate.ofArguments(arguments.headers()));
  }

  private static List<Map.Entry<String, String>> override(
      List<Map.Entry<String, String>> farther, List<Map.Entry<String, String>> nearer) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    nearer.forEach(header -> names.add(header.getKey()));
    List<Map.Entry<String, String>> all = new ArrayList<>(farther);
    all.removeIf(header -> names.contains(header.getKey()));
    all.addAll(nearer);
    return all;
  }

  SocketSettings settings() {
    SocketSettings all = engine.settings();
    Duration annotated = spec.timeoutMillis() > 0 ? Duration.ofMillis(spec.timeoutMillis()) : null;
    ClientSettings annotations =
        new ClientSettings(
            null,
            null,
            List.of(),
            annotated,
            null,
            spec.sendQueue(),
            spec.maxMessageSize(),
            null,
            spec.heartbeat(),
            spec.reconnect());
    return all.with(annotations).with(client);
  }

  /** Returns the codec of the client, else that of all sockets; null for the standard one. */
  @Nullable MessageCodec codec() {
    return client.codec() != null ? client.codec() : engine.codec();
  }
}
