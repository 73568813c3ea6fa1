package dev.unisocket.codec.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.text.CharSequenceReader;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A codec over Jackson 2. Thread-safe.
 *
 * <p>A payload is written as the type that it is, and not as a base type that it is declared as;
 * the elements of collections and maps, and what generic classes hold, keep the type ids of their
 * declared types. A message that says {@code null} is decoded to null.
 */
public final class JacksonCodec implements MessageCodec {
  private final ObjectMapper mapper;
  private final JacksonWriters writers;

  /** As many as there are types that messages are decoded as. */
  private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

  private JacksonCodec(ObjectMapper mapper) {
    this.mapper = Objects.requireNonNull(mapper, "mapper");
    this.writers = new JacksonWriters(mapper);
  }

  /**
   * Returns a codec over a mapper of your own, which is used as it is. Configure it first: Jackson
   * wants mappers left alone once they are in use.
   *
   * <p>One of a binary format (CBOR, Smile) makes binary messages.
   */
  @SuppressWarnings("exports") // who names an ObjectMapper requires Jackson already
  public static MessageCodec of(ObjectMapper mapper) {
    return new JacksonCodec(mapper);
  }

  /**
   * Returns the codec that the runtime uses by itself: all modules that are found, unknown
   * properties ignored, dates and durations as text (ISO 8601), nothing after the value.
   */
  public static MessageCodec standard() {
    return new JacksonCodec(
        JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build());
  }

  @Override
  public boolean isBinary() {
    return mapper.getFactory().canHandleBinaryNatively();
  }

  /** Returns false for mappers of another format, as YAML is; a format without a name is JSON. */
  @Override
  public boolean isJson() {
    String format = mapper.getFactory().getFormatName();
    return !isBinary() && (format == null || format.equals(JsonFactory.FORMAT_NAME_JSON));
  }

  @Override
  public String encode(Object value, Type type) throws IOException {
    return writers.writer(value, type).writeValueAsString(value);
  }

  @Override
  public byte[] encodeBinary(Object value, Type type) throws IOException {
    return writers.writer(value, type).writeValueAsBytes(value);
  }

  @Override
  @SuppressWarnings("exports")
  public @Nullable Object decode(CharSequence text, Type type) throws IOException {
    return decode(text, reader(type));
  }

  @Override
  @SuppressWarnings("exports")
  public @Nullable Object decode(CharSequence text, Type type, String routedBy) throws IOException {
    ObjectReader reader = reader(type);
    return decode(
        text,
        reader.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            ? reader.withHandler(new RoutingProperty(routedBy))
            : reader);
  }

  private static @Nullable Object decode(CharSequence text, ObjectReader reader)
      throws IOException {
    try (JsonParser parser = parser(reader, text)) {
      return reader.readValue(parser);
    }
  }

  @Override
  @SuppressWarnings("exports")
  public @Nullable Object decodeBinary(ByteBuffer bytes, Type type) throws IOException {
    ObjectReader reader = reader(type);
    try (JsonParser parser =
        reader.createParser(new ByteBufferBackedInputStream(bytes.duplicate()))) {
      return reader.readValue(parser);
    }
  }

  private static JsonParser parser(ObjectReader reader, CharSequence text) throws IOException {
    if (text instanceof String) {
      return reader.createParser((String) text);
    }
    if (text instanceof CharBuffer && ((CharBuffer) text).hasArray()) {
      CharBuffer buffer = (CharBuffer) text;
      return reader.createParser(
          buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    }
    return reader.createParser(CharSequenceReader.of(text));
  }

  private ObjectReader reader(Type type) {
    ObjectReader known = readers.get(type);
    if (known == null) {
      known = mapper.readerFor(mapper.constructType(type));
      readers.put(type, known);
    }
    return known;
  }
}
