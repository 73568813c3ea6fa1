package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Base;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.CloseModel;
import dev.unisocket.processor.model.ConnectModel;

/** Holds a client against all the rules. */
public final class ClientRules {

  private ClientRules() {}

  /** Reports every mistake. */
  public static void check(ClientModel client, Diagnostics diagnostics) {
    new EndpointRules(diagnostics).check(client.endpoint());
    new UrlRules(diagnostics)
        .check(client.endpoint().url())
        .ifPresent(url -> new VariableRules(url, client, diagnostics).check());
    ParameterRules parameters = new ParameterRules(diagnostics);
    client.methods(ConnectModel.class).forEach(parameters::check);
    CloseRules closes = new CloseRules(diagnostics);
    client.methods(CloseModel.class).forEach(closes::check);
    PolicyRules policies = new PolicyRules(diagnostics);
    client.policies().forEach(policies::check);
    FieldRules fields = new FieldRules(diagnostics, client);
    client.methods().forEach(fields::check);
    new RpcRules(diagnostics).check(client);
    new SubscriptionRules(diagnostics).check(client);
    new KindRules(diagnostics).check(client);
    if (new NameRules(diagnostics).check(client)) {
      new MessageRules(diagnostics).check(client);
    }
    if (!client.connects() && client.base() != Base.CLIENT) {
      String name = String.join(".", client.type().simpleNames());
      diagnostics.report(Problem.NO_CONNECT, client.place(), name);
    }
  }
}
