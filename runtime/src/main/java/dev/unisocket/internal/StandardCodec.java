package dev.unisocket.internal;

import dev.unisocket.MessageEncodeException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import java.util.ServiceConfigurationError;

/** The codec of who has set none. */
public final class StandardCodec {

  private StandardCodec() {}

  /**
   * Returns a new codec over Jackson, else over Gson. They are found by linking them: a class that
   * is not there, or that no module of the application requires, cannot be linked.
   *
   * @throws MessageEncodeException 10003, if neither is there, or what is there cannot be used
   */
  public static MessageCodec find() {
    try {
      return present();
    } catch (ServiceConfigurationError e) {
      throw failure(
          "a Jackson module cannot be loaded",
          "The cause names it: bring the modules of Jackson to one version, or set"
              + " UniSockets.builder().codec(...).",
          e);
    } catch (IncompatibleClassChangeError e) {
      throw failure(
          "the JSON library is too old",
          "Use Jackson 2.10 or later, or Gson 2.11 or later, or set"
              + " UniSockets.builder().codec(...).",
          e);
    }
  }

  private static MessageCodec present() {
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
    throw failure(
        "no codec",
        "Payloads other than String, byte[] and ByteBuffer need a JSON library: add"
            + " com.fasterxml.jackson.core:jackson-databind or com.google.code.gson:gson 2.11 or"
            + " later (in a module also 'requires com.fasterxml.jackson.databind;' or 'requires"
            + " com.google.gson;'), or set UniSockets.builder().codec(...).",
        absent);
  }

  private static MessageEncodeException failure(String detail, String advice, Error cause) {
    return MessageEncodeException.of("connectSocket:fail " + detail, advice, cause);
  }
}
