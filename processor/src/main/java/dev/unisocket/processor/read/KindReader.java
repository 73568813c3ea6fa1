package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.KindModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the kinds of messages that a type stands for: its own {@code @MessageName}, or those of all
 * the subtypes that a sealed type permits, down to the last, where any of them has one.
 */
final class KindReader {
  private static final String MESSAGE_NAME = "MessageName";

  private final Compilation compilation;
  private final Visibility visibility;
  private final SubtypeArguments arguments;
  private final Function<TypeMirror, Optional<Payload.Coded>> types;

  /**
   * Makes a reader.
   *
   * @param types returns a type as the codec is told it
   */
  KindReader(Compilation compilation, Function<TypeMirror, Optional<Payload.Coded>> types) {
    this.compilation = compilation;
    this.visibility = new Visibility(compilation.clientPackage());
    this.arguments = new SubtypeArguments(compilation);
    this.types = types;
  }

  /**
   * Returns a payload with its kinds. What is wrong with the names is reported, where it stands
   * outside of the interface's file at the member that leads there.
   */
  Payload.Coded read(TypeMirror type, Payload.Coded payload, ExecutableElement member) {
    if (type.getKind() != TypeKind.DECLARED) {
      return payload;
    }
    TypeElement root = MoreTypes.asTypeElement(type);
    Set<TypeElement> below = new LinkedHashSet<>();
    addPermitted(root, below);
    Search search = new Search((DeclaredType) type, member);
    if (below.stream().noneMatch(KindReader::isNamed)) {
      search.addOwn(root);
    } else {
      search.addKinds(root);
      below.removeAll(search.leaves);
    }
    return payload.with(search.kinds, named(below));
  }

  private static void addPermitted(TypeElement type, Set<TypeElement> below) {
    for (TypeElement permitted : permitted(type)) {
      if (below.add(permitted)) {
        addPermitted(permitted, below);
      }
    }
  }

  /**
   * By name, since compilers order those that no permits clause names in their own ways. An enum
   * whose constants have bodies permits classes without a name.
   */
  private static List<TypeElement> permitted(TypeElement type) {
    return type.getKind() == ElementKind.ENUM
        ? List.of()
        : type.getPermittedSubclasses().stream()
            .map(MoreTypes::asTypeElement)
            .sorted(Comparator.comparing(permitted -> permitted.getQualifiedName().toString()))
            .toList();
  }

  private static boolean isNamed(Element type) {
    return WrittenAnnotation.find(type, MESSAGE_NAME).isPresent();
  }

  /** Returns those that the class can name: they were read, so that it depends on them. */
  private List<Payload.Coded> named(Set<TypeElement> read) {
    return read.stream()
        .filter(visibility::sees)
        .map(type -> compilation.types().erasure(type.asType()))
        .flatMap(type -> types.apply(type).stream())
        .toList();
  }

  /** The kinds of one type. */
  private final class Search {
    final List<KindModel> kinds = new ArrayList<>();
    final Set<TypeElement> leaves = new LinkedHashSet<>();
    private final Set<TypeElement> seen = new LinkedHashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private final DeclaredType root;
    private final ExecutableElement member;

    Search(DeclaredType root, ExecutableElement member) {
      this.root = root;
      this.member = member;
    }

    /** Adds the names of the type itself. */
    void addOwn(TypeElement type) {
      WrittenAnnotation.find(type, MESSAGE_NAME)
          .map(this::names)
          .ifPresent(names -> kinds.add(new KindModel(Optional.empty(), names)));
    }

    private List<Located<String>> names(WrittenAnnotation annotation) {
      List<Located<String>> names =
          annotation.locatedStrings("value", compilation.places(), member);
      String here = MESSAGE_NAME + " of " + annotation.element().getSimpleName();
      if (names.isEmpty()) {
        Place place =
            compilation.places().at(annotation.element(), annotation.mirror(), null, member);
        compilation.diagnostics().report(Problem.EMPTY_NAME, place, here);
      }
      for (Located<String> name : names) {
        String before = owners.putIfAbsent(name.value(), here);
        if (name.value().isEmpty()) {
          compilation.diagnostics().report(Problem.EMPTY_NAME, name.place(), here);
        } else if (before != null) {
          String both =
              before.equals(here)
                  ? "@" + here
                  : "@" + before + " and of " + annotation.element().getSimpleName();
          compilation
              .diagnostics()
              .report(Problem.DUPLICATE_NAME, name.place(), both, name.value());
        }
      }
      return names;
    }

    /** Adds the names of a type's subtypes, some of which have one, and its own. */
    void addKinds(TypeElement type) {
      if (!seen.add(type)) {
        return; // permitted by two
      }
      Optional<WrittenAnnotation> name = WrittenAnnotation.find(type, MESSAGE_NAME);
      boolean split = below(type).stream().anyMatch(KindReader::isNamed);
      if (name.isEmpty()) {
        if (permitted(type).isEmpty()) {
          report(Problem.MISSING_NAME, type, label(type), TypeLabels.of(root));
        }
      } else if (!split || isInstantiable(type)) {
        addLeaf(type, name.get());
      } else {
        Place place = compilation.places().at(type, name.get().mirror(), null, member);
        compilation.diagnostics().report(Problem.NAME_OF_SEVERAL, place, label(type));
      }
      if (split || name.isEmpty()) {
        permitted(type).forEach(this::addKinds);
      }
    }

    private Set<TypeElement> below(TypeElement type) {
      Set<TypeElement> below = new LinkedHashSet<>();
      addPermitted(type, below);
      return below;
    }

    private boolean isInstantiable(TypeElement type) {
      return type.getKind() == ElementKind.CLASS
          && !type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private void addLeaf(TypeElement type, WrittenAnnotation name) {
      if (!visibility.sees(type)) {
        report(
            Problem.INACCESSIBLE_TYPE,
            type,
            label(type),
            TypeLabels.of(root),
            compilation.clientPackage().getQualifiedName());
        return;
      }
      leaves.add(type);
      types
          .apply(arguments.of(type, root))
          .ifPresent(leaf -> kinds.add(new KindModel(Optional.of(leaf), names(name))));
    }

    private void report(Problem problem, TypeElement culprit, Object... arguments) {
      compilation
          .diagnostics()
          .report(problem, compilation.places().at(culprit, null, null, member), arguments);
    }

    private String label(TypeElement type) {
      return TypeLabels.of((TypeName) ClassName.get(type));
    }
  }
}
