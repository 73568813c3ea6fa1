package dev.unisocket.processor.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The envelope of calls, as {@code @Rpc} describes it.
 *
 * @param version the value of {@code jsonrpc}, empty where there is none
 */
public record RpcModel(
    Located<String> id,
    Located<String> method,
    Located<String> params,
    Located<String> result,
    Located<String> error,
    String version) {

  /** Returns the names of the properties, by the members that name them. */
  public Map<String, Located<String>> properties() {
    Map<String, Located<String>> properties = new LinkedHashMap<>();
    properties.put("id", id);
    properties.put("method", method);
    properties.put("params", params);
    properties.put("result", result);
    properties.put("error", error);
    return properties;
  }
}
