package dev.unisocket.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The types that are asked for by name, in one round. Every interface asks for the same ones, of
 * which most projects have but a few, and javac looks for what is not there in all of its paths.
 */
final class KnownTypes {
  private final Elements elements;
  private final Map<@Nullable ModuleElement, Map<String, Optional<TypeElement>>> found =
      new HashMap<>();

  KnownTypes(Elements elements) {
    this.elements = elements;
  }

  /** Returns a type that a module can read, if there are modules. */
  Optional<TypeElement> find(@Nullable ModuleElement module, String name) {
    return found
        .computeIfAbsent(module, unused -> new HashMap<>())
        .computeIfAbsent(
            name,
            unused ->
                Optional.ofNullable(
                    module == null
                        ? elements.getTypeElement(name)
                        : elements.getTypeElement(module, name)));
  }
}
