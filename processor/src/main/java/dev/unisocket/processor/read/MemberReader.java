package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Collects the methods of an interface and of all its parents. */
final class MemberReader {
  private final Compilation compilation;
  private final DeclaredType client;

  MemberReader(Compilation compilation) {
    this.compilation = compilation;
    this.client = (DeclaredType) compilation.client().asType();
  }

  /** Returns an interface and all its parents, itself first, each once, in source order. */
  static Set<TypeElement> family(TypeElement type) {
    Set<TypeElement> family = new LinkedHashSet<>();
    addFamily(type, family);
    return family;
  }

  private static void addFamily(TypeElement type, Set<TypeElement> family) {
    if (family.add(type)) {
      for (TypeMirror parent : type.getInterfaces()) {
        addFamily(MoreTypes.asTypeElement(parent), family);
      }
    }
  }

  /** Returns the methods that an object of a type has: neither static nor private. */
  static List<ExecutableElement> instanceMethods(TypeElement type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    methods.removeIf(
        method ->
            method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE));
    return methods;
  }

  /** Returns the methods, the interface's own first, each with all its declarations. */
  List<Member> read() {
    List<List<ExecutableElement>> groups = new ArrayList<>();
    for (TypeElement type : family(compilation.client())) {
      for (ExecutableElement method : instanceMethods(type)) {
        groupOf(method, groups).add(method);
      }
    }
    return groups.stream().map(this::member).toList();
  }

  private List<ExecutableElement> groupOf(
      ExecutableElement method, List<List<ExecutableElement>> groups) {
    for (List<ExecutableElement> group : groups) {
      if (isSame(method, group.get(0))) {
        return group;
      }
    }
    List<ExecutableElement> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  private boolean isSame(ExecutableElement one, ExecutableElement other) {
    if (!one.getSimpleName().equals(other.getSimpleName())
        || one.getParameters().size() != other.getParameters().size()) {
      return false;
    }
    ExecutableType type = seenFromClient(one);
    ExecutableType otherType = seenFromClient(other);
    return compilation.types().isSubsignature(type, otherType)
        || compilation.types().isSubsignature(otherType, type);
  }

  private Member member(List<ExecutableElement> declarations) {
    List<ExecutableElement> specific = notOverridden(declarations, method -> true);
    List<ExecutableElement> annotated = notOverridden(declarations, MemberReader::hasAnnotations);
    return new Member(declarations, specific, annotated, seenFromClient(specific.get(0)));
  }

  private static boolean hasAnnotations(ExecutableElement method) {
    return !Member.kinds(method).isEmpty();
  }

  private List<ExecutableElement> notOverridden(
      List<ExecutableElement> declarations, Predicate<ExecutableElement> condition) {
    List<ExecutableElement> candidates = declarations.stream().filter(condition).toList();
    if (candidates.size() < 2) {
      return candidates;
    }
    return candidates.stream()
        .filter(method -> candidates.stream().noneMatch(other -> overrides(other, method)))
        .toList();
  }

  /** ECJ says of methods that a class inherits from both parents that each overrides the other. */
  private boolean overrides(ExecutableElement one, ExecutableElement other) {
    return !one.equals(other)
        && isSubtype(Owners.typeOf(one), Owners.typeOf(other))
        && compilation.elements().overrides(one, other, compilation.client());
  }

  private boolean isSubtype(TypeElement one, TypeElement other) {
    Types types = compilation.types();
    return types.isSubtype(types.erasure(one.asType()), types.erasure(other.asType()));
  }

  private ExecutableType seenFromClient(ExecutableElement method) {
    return (ExecutableType) compilation.types().asMemberOf(client, method);
  }
}
