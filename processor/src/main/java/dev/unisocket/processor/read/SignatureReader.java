package dev.unisocket.processor.read;

import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ParameterModel;
import dev.unisocket.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Understands how a method is declared. */
final class SignatureReader {
  private final Compilation compilation;
  private final Visibility visibility;
  private final TypeNames names;
  private final Warnings warnings;
  private final NullAnnotations nulls;

  SignatureReader(Compilation compilation) {
    this.compilation = compilation;
    this.visibility = new Visibility(compilation.clientPackage());
    this.names = new TypeNames(visibility);
    this.warnings = new Warnings(compilation);
    this.nulls = new NullAnnotations(visibility);
  }

  /** Reports what keeps a generated class from implementing or binding a method. */
  boolean check(Member member) {
    ExecutableElement method = member.method();
    if (!method.getTypeParameters().isEmpty()) {
      compilation
          .diagnostics()
          .report(
              Problem.GENERIC_METHOD,
              compilation.places().at(method),
              typeParameters(method.getTypeParameters()) + " " + label(method));
      return false;
    }
    for (TypeMirror type : types(member)) {
      TypeElement hidden = visibility.hidden(type).orElse(null);
      if (hidden != null) {
        compilation
            .diagnostics()
            .report(
                Problem.INACCESSIBLE_TYPE,
                compilation.places().at(method),
                TypeLabels.of(compilation.types().erasure(hidden.asType())),
                label(method),
                compilation.clientPackage().getQualifiedName());
        return false;
      }
    }
    return true;
  }

  /** Returns {@code <T, U>}. */
  static String typeParameters(List<? extends TypeParameterElement> parameters) {
    return parameters.stream()
        .map(parameter -> parameter.getSimpleName().toString())
        .collect(Collectors.joining(", ", "<", ">"));
  }

  private static List<TypeMirror> types(Member member) {
    List<TypeMirror> types = new ArrayList<>();
    types.add(member.type().getReturnType());
    types.addAll(member.type().getParameterTypes());
    if (member.isAbstract()) {
      types.addAll(member.type().getThrownTypes());
    }
    return types;
  }

  /**
   * Returns {@code name(...)}, with the interface's name before it where the method is inherited.
   */
  String label(ExecutableElement method) {
    String call = TypeLabels.call(method);
    TypeElement owner = Owners.typeOf(method);
    return owner.equals(compilation.client()) ? call : owner.getSimpleName() + "." + call;
  }

  /** Reads a method. */
  Signature read(Member member) {
    ExecutableElement method = member.method();
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      parameters.add(
          new ParameterModel(
              name(parameter, i),
              names.of(member.type().getParameterTypes().get(i), parameter.asType()),
              nulls.of(parameter)));
    }
    return new Signature(
        method.getSimpleName().toString(),
        label(method),
        nulls.of(method),
        names.of(member.type().getReturnType(), method.getReturnType()),
        parameters,
        method.isVarArgs(),
        exceptions(member),
        Warnings.deprecation(method),
        warnings(member),
        compilation.places().at(method));
  }

  /** A class file of another language may have names that are none in Java. */
  private static String name(VariableElement parameter, int index) {
    String name = parameter.getSimpleName().toString();
    return SourceVersion.isName(name) ? name : "arg" + index;
  }

  private List<TypeName> exceptions(Member member) {
    if (member.type().getThrownTypes().isEmpty()) {
      return List.of();
    }
    return member.type().getThrownTypes().stream()
        .filter(type -> member.specific().stream().allMatch(method -> mayThrow(method, type)))
        .map(names::of)
        .toList();
  }

  /** A method that comes from several parents may throw only what all of them name. */
  private boolean mayThrow(ExecutableElement method, TypeMirror exception) {
    return !isChecked(exception)
        || method.getThrownTypes().stream()
            .anyMatch(
                thrown ->
                    thrown.getKind() == TypeKind.TYPEVAR
                        || compilation.types().isSubtype(exception, thrown));
  }

  /** Returns whether callers must catch or declare an exception. */
  boolean isChecked(TypeMirror exception) {
    return !isA(exception, "java.lang.RuntimeException") && !isA(exception, "java.lang.Error");
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement element = compilation.named(name).orElseThrow();
    return compilation.types().isSubtype(type, element.asType());
  }

  private Set<String> warnings(Member member) {
    Set<String> suppressed = new TreeSet<>();
    types(member).forEach(type -> warnings.addInSignature(type, suppressed));
    ExecutableElement method = member.method();
    addWarnings(method, suppressed);
    method.getParameters().forEach(parameter -> addWarnings(parameter, suppressed));
    switch (Warnings.deprecation(method)) {
      case DEPRECATED -> suppressed.remove(Warnings.DEPRECATION);
      case FOR_REMOVAL -> suppressed.add(Warnings.REMOVAL);
      case NONE -> {}
    }
    if (method.isVarArgs() && isUncheckedArray(last(member.type().getParameterTypes()))) {
      suppressed.add("unchecked");
    }
    return suppressed;
  }

  private void addWarnings(Element annotated, Set<String> suppressed) {
    nulls
        .types(annotated)
        .forEach(annotation -> suppressed.addAll(warnings.ofAnnotation(annotation)));
  }

  private static TypeMirror last(List<? extends TypeMirror> types) {
    return types.get(types.size() - 1);
  }

  /** The compiler warns of each declaration of variable arguments of a generic type. */
  private boolean isUncheckedArray(TypeMirror array) {
    Types types = compilation.types();
    TypeMirror component = ((ArrayType) array).getComponentType();
    return !types.isSameType(types.erasure(component), component);
  }
}
