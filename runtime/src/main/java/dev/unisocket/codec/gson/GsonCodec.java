package dev.unisocket.codec.gson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.text.CharSequenceReader;
import dev.unisocket.internal.text.Utf8;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A codec over Gson 2.11 or later. Thread-safe.
 *
 * <p>A payload is written by the adapter of its declared type; where that is Gson's own, by its
 * fields, as the type that it is. A message that says {@code null} is decoded to null; an empty
 * one, and one with anything after the value, is an error.
 */
public final class GsonCodec implements MessageCodec {
  private final Gson gson;

  private GsonCodec(Gson gson) {
    this.gson = Objects.requireNonNull(gson, "gson");
  }

  /** Returns a codec over a Gson of your own, which is used as it is. */
  @SuppressWarnings("exports") // who names a Gson requires it already
  public static MessageCodec of(Gson gson) {
    return new GsonCodec(gson);
  }

  /**
   * Returns the codec that the runtime uses by itself where there is no Jackson: strict JSON,
   * unknown properties ignored, nulls left out, {@code java.time} as text (ISO 8601).
   */
  public static MessageCodec standard() {
    return new GsonCodec(
        IsoAdapter.addAll(new GsonBuilder())
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .create());
  }

  @Override
  public boolean isBinary() {
    return false;
  }

  @Override
  public String encode(Object value, Type type) {
    return gson.toJson(value, writtenType(value, type));
  }

  @Override
  public byte[] encodeBinary(Object value, Type type) {
    return encode(value, type).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  @SuppressWarnings("exports")
  public @Nullable Object decode(CharSequence text, Type type) throws IOException {
    if (isBlank(text)) {
      throw new JsonSyntaxException("the message is empty"); // Gson itself would say null
    }
    JsonReader reader = gson.newJsonReader(CharSequenceReader.of(text));
    Object value = gson.fromJson(reader, type);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonSyntaxException("the message goes on after its value");
    }
    return value;
  }

  @Override
  @SuppressWarnings("exports")
  public @Nullable Object decodeBinary(ByteBuffer bytes, Type type) throws IOException {
    return decode(Utf8.decode(bytes), type);
  }

  /**
   * Returns the declared type, unless Gson would write a subtype by the fields of its base type,
   * and so cut off what it adds. Gson does the same for the fields of an object.
   */
  private Type writtenType(Object value, Type type) {
    Class<?> actual = value.getClass();
    if (!(type instanceof Class) || type == actual || !isByFields((Class<?>) type)) {
      return type;
    }
    return actual;
  }

  private boolean isByFields(Class<?> type) {
    // Gson's adapters by fields have no public name: they are what a plain class gets.
    return gson.getAdapter(TypeToken.get(type)).getClass()
        == gson.getAdapter(Plain.class).getClass();
  }

  private static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A class that nobody has an adapter for. */
  private static final class Plain {}
}
