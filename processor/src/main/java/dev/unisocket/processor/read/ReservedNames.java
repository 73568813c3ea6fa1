package dev.unisocket.processor.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The names that mean something inside a class that implements the interface. */
final class ReservedNames {
  private static final List<String> OF_JAVA_LANG =
      List.of(
          "Boolean",
          "Byte",
          "CharSequence",
          "Character",
          "Deprecated",
          "Double",
          "Float",
          "Integer",
          "Long",
          "Object",
          "Override",
          "Short",
          "String",
          "SuppressWarnings",
          "Void");

  private final Compilation compilation;
  private final Set<TypeElement> family;

  ReservedNames(Compilation compilation, Set<TypeElement> family) {
    this.compilation = compilation;
    this.family = family;
  }

  /** Returns the names of parameters and methods. */
  Set<String> reserved() {
    Set<String> names = new TreeSet<>();
    Stream.concat(family.stream(), compilation.readable("java.lang.Object").stream())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .forEach(method -> add(method, names));
    return names;
  }

  private static void add(ExecutableElement method, Set<String> names) {
    names.add(method.getSimpleName().toString());
    method.getParameters().forEach(parameter -> names.add(parameter.getSimpleName().toString()));
  }

  /**
   * Returns the simple names of types that are others than those of the same name elsewhere: the
   * member types that the class inherits, and types of its package that hide those of java.lang.
   */
  Set<String> qualified() {
    Set<String> names = new TreeSet<>();
    family.stream()
        .flatMap(type -> ElementFilter.typesIn(type.getEnclosedElements()).stream())
        .map(Element::getSimpleName)
        .forEach(name -> names.add(name.toString()));
    String prefix = compilation.clientPackage().getQualifiedName() + ".";
    if (prefix.length() > 1) {
      OF_JAVA_LANG.stream()
          .filter(name -> compilation.readable(prefix + name).isPresent())
          .forEach(names::add);
    }
    return names;
  }
}
