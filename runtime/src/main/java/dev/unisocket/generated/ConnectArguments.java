package dev.unisocket.generated;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call of a {@code @Connect} method, as they were given; what is wrong with
 * them fails the connect. Not thread-safe, used once.
 */
public final class ConnectArguments {
  private final Map<String, @Nullable Object> path = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> query = new LinkedHashMap<>();
  private final List<Map.Entry<String, @Nullable Object>> headers = new ArrayList<>();

  private ConnectArguments() {}

  /** Returns arguments to add to. */
  public static ConnectArguments of() {
    return new ConnectArguments();
  }

  /** Binds a variable of the url's path. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public ConnectArguments path(String name, @Nullable Object value) {
    path.put(name, value);
    return this;
  }

  /** Binds a variable of the url's query, or adds a parameter that the url does not name. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public ConnectArguments query(String name, @Nullable Object value) {
    query.put(name, value);
    return this;
  }

  /** Adds a header. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public ConnectArguments header(String name, @Nullable Object value) {
    headers.add(new AbstractMap.SimpleImmutableEntry<>(name, value));
    return this;
  }

  Map<String, @Nullable Object> path() {
    return path;
  }

  Map<String, @Nullable Object> query() {
    return query;
  }

  List<Map.Entry<String, @Nullable Object>> headers() {
    return headers;
  }
}
