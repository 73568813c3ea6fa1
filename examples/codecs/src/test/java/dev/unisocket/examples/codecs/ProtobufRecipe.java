package dev.unisocket.examples.codecs;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.unisocket.codec.MessageCodec;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Map;

final class ProtobufRecipe {
  private ProtobufRecipe() {}

  /** Takes the parser of each type that a handler has, such as {@code Struct.parser()}. */
  static MessageCodec codec(Map<? extends Type, ? extends Parser<?>> parsers) {
    return MessageCodec.ofBinary(
        (value, type) -> ((MessageLite) value).toByteArray(),
        (bytes, type) -> {
          Parser<?> parser = parsers.get(type);
          if (parser == null) {
            throw new IllegalArgumentException(
                "No parser for '" + type.getTypeName() + "'. Give it to codec(...).");
          }
          try {
            return parser.parseFrom(bytes);
          } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
