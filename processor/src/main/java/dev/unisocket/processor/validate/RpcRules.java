package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.RpcModel;
import java.util.HashMap;
import java.util.Map;

/** Holds calls and their envelope against the rules. */
final class RpcRules {
  private static final String VERSION = "jsonrpc";

  private final Diagnostics diagnostics;

  RpcRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(ClientModel client) {
    client.rpc().ifPresent(this::check);
    client.methods(RequestModel.class).forEach(this::check);
  }

  private void check(RpcModel rpc) {
    Map<String, String> members = new HashMap<>();
    if (!rpc.version().isEmpty()) {
      members.put(VERSION, "version");
    }
    for (Map.Entry<String, Located<String>> property : rpc.properties().entrySet()) {
      String member = property.getKey();
      String name = property.getValue().value();
      if (name.isEmpty()) {
        diagnostics.report(Problem.EMPTY_NAME, property.getValue().place(), "Rpc(" + member + ")");
        continue;
      }
      String other = members.putIfAbsent(name, member);
      if (other != null && !mayShare(other, member)) {
        diagnostics.report(
            Problem.DUPLICATE_PROPERTY, property.getValue().place(), other, member, name);
      }
    }
  }

  /** What is sent has params, what comes back has a result: the two never meet. */
  private static boolean mayShare(String one, String other) {
    return one.equals("params") && other.equals("result");
  }

  private void check(RequestModel request) {
    request
        .params()
        .name()
        .filter(name -> name.value().isEmpty())
        .ifPresent(name -> diagnostics.report(Problem.EMPTY_NAME, name.place(), "Request"));
    long timeout = request.timeout().value();
    if (timeout < 1) {
      diagnostics.report(
          Problem.INVALID_TIMEOUT, request.timeout().place(), timeout, "Write the milliseconds");
    }
  }
}
