package dev.unisocket.internal;

import dev.unisocket.MessageEncodeException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;

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
    // Calls and no method references: those would be linked before the try.
    NoClassDefFoundError absent;
    try {
      return JacksonCodec.standard();
    } catch (NoClassDefFoundError e) {
      absent = e;
    }
    try {
      return GsonCodec.standard();
    } catch (NoClassDefFoundError e) {
      absent.addSuppressed(e);
    }
    throw none(absent);
  }

  private static MessageEncodeException none(NoClassDefFoundError cause) {
    return MessageEncodeException.of(
        "connectSocket:fail no codec",
        "Payloads other than String, byte[] and ByteBuffer need a JSON library: add"
            + " com.fasterxml.jackson.core:jackson-databind or com.google.code.gson:gson 2.11 or"
            + " later (in a module also 'requires com.fasterxml.jackson.databind;' or 'requires"
            + " com.google.gson;'), or set UniSockets.builder().codec(...).",
        cause);
  }
}
