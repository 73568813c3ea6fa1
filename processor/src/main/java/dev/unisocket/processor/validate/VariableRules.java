package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Base;
import dev.unisocket.processor.model.BindingModel;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.ConnectModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the variables of a url against the parameters of the connect methods. */
final class VariableRules {
  private final UrlVariables url;
  private final ClientModel client;
  private final Diagnostics diagnostics;

  VariableRules(UrlVariables url, ClientModel client, Diagnostics diagnostics) {
    this.url = url;
    this.client = client;
    this.diagnostics = diagnostics;
  }

  void check() {
    List<ConnectModel> connects = client.methods(ConnectModel.class);
    Set<String> unbound = new LinkedHashSet<>(url.query());
    for (ConnectModel connect : connects) {
      unbound.removeAll(checkBindings(connect));
    }
    if (client.base() == Base.CLIENT) {
      checkClient();
    } else if (!connects.isEmpty() && connects.stream().allMatch(ConnectModel::understood)) {
      unbound.forEach(name -> reportUnbound(name, connects));
    }
  }

  /** Any name may be added to a query: one that is almost the variable's is taken for a slip. */
  private void reportUnbound(String variable, List<ConnectModel> connects) {
    List<BindingModel> slips =
        connects.stream()
            .flatMap(connect -> connect.bindings().stream())
            .filter(binding -> binding.kind() == BindingModel.Kind.QUERY)
            .filter(binding -> !url.query().contains(binding.name()))
            .filter(binding -> Spelling.closest(binding.name(), Set.of(variable)).isPresent())
            .toList();
    for (BindingModel slip : slips) {
      reportUnknown(slip, "query", Optional.of(variable));
    }
    if (slips.isEmpty()) {
      diagnostics.report(
          Problem.UNBOUND_VARIABLE,
          url.place(),
          variable,
          "no @Connect method",
          BindingModel.Kind.QUERY.annotation());
    }
  }

  private void checkClient() {
    Optional<String> path = url.path().stream().findFirst();
    Optional<String> query = url.query().stream().findFirst();
    path.or(() -> query)
        .ifPresent(
            name ->
                diagnostics.report(
                    Problem.CLIENT_URL_VARIABLE,
                    url.place(),
                    name,
                    path.isPresent()
                        ? BindingModel.Kind.PATH.annotation()
                        : BindingModel.Kind.QUERY.annotation()));
  }

  /** Returns the variables of the query that a method binds, or was meant to bind. */
  private Set<String> checkBindings(ConnectModel connect) {
    Set<String> query = new LinkedHashSet<>();
    Set<String> unbound = new LinkedHashSet<>(url.path());
    int strangers = 0;
    for (BindingModel binding : connect.bindings()) {
      String name = binding.name();
      boolean inPath = url.path().contains(name);
      boolean inQuery = url.query().contains(name);
      unbound.remove(name);
      query.add(name);
      if (binding.kind() == BindingModel.Kind.PATH && !inPath && !isKnownOtherwise(name)) {
        if (inQuery) {
          reportKind(binding, "query", BindingModel.Kind.QUERY);
        } else {
          Optional<String> meant = Spelling.closest(name, free(connect));
          reportUnknown(binding, "path", meant);
          if (!meant.map(unbound::remove).orElse(false)) {
            strangers++;
          }
        }
      } else if (binding.kind() == BindingModel.Kind.QUERY && inPath && !inQuery) {
        reportKind(binding, "path", BindingModel.Kind.PATH);
      }
    }
    if (connect.understood()) {
      unbound.stream().skip(strangers).forEach(name -> reportUnbound(connect, name));
    }
    return query;
  }

  /** Returns whether something else is reported of a name that the path does not have. */
  private boolean isKnownOtherwise(String name) {
    return name.isEmpty() || url.misplaced().contains(name);
  }

  /** Returns the variables of the path that a method binds by no parameter of the right name. */
  private Set<String> free(ConnectModel connect) {
    Set<String> free = new LinkedHashSet<>(url.path());
    connect.bindings().forEach(binding -> free.remove(binding.name()));
    return free;
  }

  private void reportKind(BindingModel binding, String where, BindingModel.Kind right) {
    diagnostics.report(
        Problem.WRONG_PARAMETER_KIND, binding.place(), binding.name(), where, right.annotation());
  }

  private void reportUnknown(BindingModel binding, String where, Optional<String> meant) {
    String hint =
        meant
            .map(name -> didYouMean(name, binding.kind()))
            .orElseGet(
                () ->
                    url.path().isEmpty()
                        ? "Put '{" + binding.name() + "}' into it."
                        : "It has " + quoted(url.path().stream()) + ".");
    diagnostics.report(Problem.UNKNOWN_VARIABLE, binding.place(), where, binding.name(), hint);
  }

  private static String didYouMean(String name, BindingModel.Kind kind) {
    return "Did you mean '" + name + "'? Write @" + kind.annotation() + "(\"" + name + "\").";
  }

  private static String quoted(Stream<String> names) {
    return names.map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }

  private void reportUnbound(ConnectModel connect, String name) {
    diagnostics.report(
        Problem.UNBOUND_VARIABLE,
        connect.signature().place(),
        name,
        "no parameter of " + connect.signature().label(),
        BindingModel.Kind.PATH.annotation());
  }
}
