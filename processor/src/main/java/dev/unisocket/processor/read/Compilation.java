package dev.unisocket.processor.read;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Places;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the readers of one interface ask: the compiler, seen from the interface's module. */
record Compilation(
    Elements elements,
    Types types,
    KnownTypes known,
    Diagnostics diagnostics,
    TypeElement client,
    Places places) {

  /** Returns a type that the interface's module can read. */
  Optional<TypeElement> readable(String name) {
    return known.find(elements.getModuleOf(client), name);
  }

  /** Returns a type, in whichever module it is. */
  Optional<TypeElement> named(String name) {
    return known.find(null, name);
  }

  PackageElement clientPackage() {
    return elements.getPackageOf(client);
  }
}
