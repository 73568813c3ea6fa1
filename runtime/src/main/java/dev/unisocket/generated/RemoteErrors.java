package dev.unisocket.generated;

import dev.unisocket.MessageDecodeException;
import dev.unisocket.RemoteErrorException;
import dev.unisocket.internal.json.MemberScan;
import dev.unisocket.internal.json.Members;
import org.jspecify.annotations.Nullable;

/** Reads the {@code error} of answers. */
final class RemoteErrors {
  private static final MemberScan OBJECT = MemberScan.of("code", "message", "data");
  private static final int CODE = 0;
  private static final int MESSAGE = 1;
  private static final int DATA = 2;

  private final ClientCodec codec;

  RemoteErrors(ClientCodec codec) {
    this.codec = codec;
  }

  /** Returns what a call fails with. */
  RemoteErrorException of(String method, String error) {
    return read("request:fail " + method + " was answered with an error", error);
  }

  /** Returns what the error handlers are told. */
  RemoteErrorException ofNoCall(String error) {
    return read("request:fail the server reports an error of no certain request", error);
  }

  private RemoteErrorException read(String errMsg, String error) {
    Members members = OBJECT.read(error);
    if (members == null) {
      Object itself = value(error);
      String text = itself instanceof String ? (String) itself : error;
      return RemoteErrorException.of(errMsg, 0, text, itself);
    }
    int code = code(members.text(CODE));
    String message = members.text(MESSAGE);
    if (message == null) {
      message = members.hasValue(MESSAGE) ? String.valueOf(members.json(MESSAGE)) : "";
    }
    Object data = members.hasValue(DATA) ? value(String.valueOf(members.json(DATA))) : null;
    return RemoteErrorException.of(code == 0 ? errMsg : errMsg + ", " + code, code, message, data);
  }

  private static int code(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0; // JSON-RPC wants an int, other servers have texts
    }
  }

  /** As the codec reads it where nothing says what it is; its JSON where the codec cannot. */
  private Object value(String json) {
    try {
      return codec.decode(json, Object.class);
    } catch (MessageDecodeException e) {
      return json; // an error must not get lost behind another
    }
  }
}
