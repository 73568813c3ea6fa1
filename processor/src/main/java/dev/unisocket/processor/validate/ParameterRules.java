package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.BindingModel;
import dev.unisocket.processor.model.ConnectModel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Holds the parameters of a connect method against the rules that need no url. */
final class ParameterRules {
  private final Diagnostics diagnostics;
  private final HeaderNames headers;

  ParameterRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.headers = new HeaderNames(diagnostics);
  }

  void check(ConnectModel connect) {
    Set<String> seen = new HashSet<>();
    for (BindingModel binding : connect.bindings()) {
      String name =
          binding.kind() == BindingModel.Kind.HEADER
              ? binding.name().toLowerCase(Locale.ROOT)
              : binding.name();
      if (name.isEmpty()) {
        diagnostics.report(Problem.EMPTY_NAME, binding.place(), binding.kind().annotation());
      } else if (!seen.add(binding.kind() + " " + name)) {
        diagnostics.report(
            Problem.DUPLICATE_PARAMETER,
            binding.place(),
            binding.kind().annotation(),
            binding.name(),
            connect.signature().label());
      } else {
        check(binding);
      }
    }
  }

  private void check(BindingModel binding) {
    if (binding.kind() == BindingModel.Kind.HEADER) {
      headers.check(binding.name(), binding.place());
    } else if (binding.kind() == BindingModel.Kind.PATH && binding.several()) {
      diagnostics.report(
          Problem.INVALID_PATH_TYPE, binding.place(), binding.type(), binding.name());
    }
  }
}
