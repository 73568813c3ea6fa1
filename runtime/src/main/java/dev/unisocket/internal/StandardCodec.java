package dev.unisocket.internal;

import dev.unisocket.MessageEncodeException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The codec of who has set none. */
public final class StandardCodec {

  private StandardCodec() {}

  /**
   * Returns a new codec over Jackson, else over Gson. They are found by linking them: a class that
   * is not there, or that no module of the application requires, cannot be linked.
   *
   * @throws MessageEncodeException if neither is there
   */
  public static MessageCodec find() {
    return find(JacksonCodec::standard, GsonCodec::standard);
  }

  /** The suppliers link a library when they are called, not before. */
  private static MessageCodec find(Supplier<MessageCodec> jackson, Supplier<MessageCodec> gson) {
    NoClassDefFoundError absent;
    try {
      return jackson.get();
    } catch (NoClassDefFoundError e) {
      absent = e;
    }
    try {
      return gson.get();
    } catch (NoClassDefFoundError e) {
      absent.addSuppressed(e);
    }
    throw none(absent);
  }

  private static MessageEncodeException none(@Nullable Throwable cause) {
    return MessageEncodeException.of(
        "connectSocket:fail no codec",
        "Payloads other than String, byte[] and ByteBuffer need a JSON library: add"
            + " com.fasterxml.jackson.core:jackson-databind or com.google.code.gson:gson 2.11 or"
            + " later (in a module also 'requires com.fasterxml.jackson.databind;' or 'requires"
            + " com.google.gson;'), or set UniSockets.builder().codec(...).",
        cause);
  }
}
