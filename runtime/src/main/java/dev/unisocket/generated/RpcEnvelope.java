package dev.unisocket.generated;

import dev.unisocket.internal.json.JsonText;
import dev.unisocket.internal.json.MemberScan;
import dev.unisocket.internal.json.Members;
import dev.unisocket.internal.json.ObjectText;
import org.jspecify.annotations.Nullable;

/** The envelope of requests, answers and notifications, as {@code @Rpc} describes it. Immutable. */
public final class RpcEnvelope {
  private final String method;
  private final @Nullable String version; // as JSON
  private final ObjectText writer;
  private final MemberScan scan;

  private RpcEnvelope(
      String id, String method, String params, String result, String error, String version) {
    this.method = method;
    this.version = version.isEmpty() ? null : JsonText.quote(version);
    this.writer = ObjectText.of("jsonrpc", id, method, params);
    this.scan = MemberScan.of(id, method, params, result, error); // as Envelope numbers them
  }

  /** Describes an envelope by the names of its properties; no version where it is "". */
  public static RpcEnvelope of(
      String id, String method, String params, String result, String error, String version) {
    return new RpcEnvelope(id, method, params, result, error, version);
  }

  /** Returns the envelope of JSON-RPC 2.0. */
  public static RpcEnvelope jsonRpc() {
    return of("id", "method", "params", "result", "error", "2.0");
  }

  /** Returns the property with the name of the method. */
  String method() {
    return method;
  }

  /**
   * Returns a request.
   *
   * @param remoteMethod as JSON, as are the others
   * @param params null leaves them out
   */
  String request(String id, String remoteMethod, @Nullable String params) {
    return writer.write(version, id, remoteMethod, params);
  }

  /** Returns a request that is not answered. */
  String notification(String remoteMethod, @Nullable String params) {
    return writer.write(version, null, remoteMethod, params);
  }

  /** Reads a message, null if it is no JSON object. */
  @Nullable Envelope read(String text) {
    Members members = scan.read(text);
    return members == null ? null : new Envelope(members);
  }
}
