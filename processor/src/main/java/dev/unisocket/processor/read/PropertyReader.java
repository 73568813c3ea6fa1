package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import dev.unisocket.processor.model.SchemaModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the properties that a codec writes of a type: the components of a record; of another class
 * its public fields and what has a getter, or all its fields where it has neither. What comes from
 * a parent stands first.
 */
final class PropertyReader {
  private final Compilation compilation;
  private final Function<TypeMirror, SchemaModel> schemas;
  private final Set<String> sources;

  /**
   * Makes a reader.
   *
   * @param schemas returns the schema of a property's type
   * @param sources the names of the top-level classes that are compiled
   */
  PropertyReader(
      Compilation compilation, Function<TypeMirror, SchemaModel> schemas, Set<String> sources) {
    this.compilation = compilation;
    this.schemas = schemas;
    this.sources = sources;
  }

  /** Returns the properties, in their order. */
  List<SchemaModel.Property> read(DeclaredType type) {
    Map<String, SchemaModel.Property> found = new LinkedHashMap<>();
    TypeElement element = MoreTypes.asTypeElement(type);
    if (element.getKind() == ElementKind.RECORD) {
      for (RecordComponentElement component :
          ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
        add(type, component, component.getAccessor(), name(component), found);
      }
      return List.copyOf(found.values());
    }
    List<TypeElement> family = family(element);
    for (TypeElement member : family) {
      addFields(type, member, true, found);
      addGetters(type, member, found);
    }
    if (found.isEmpty()) {
      family.forEach(member -> addFields(type, member, false, found));
    }
    return List.copyOf(found.values());
  }

  /** Returns a type and its parents but Object, parents first. */
  private static List<TypeElement> family(TypeElement type) {
    List<TypeElement> family = new ArrayList<>();
    addFamily(type, family);
    return family;
  }

  private static void addFamily(TypeElement type, List<TypeElement> family) {
    if (type.getQualifiedName().contentEquals("java.lang.Object") || family.contains(type)) {
      return;
    }
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
        .forEach(parent -> addFamily(MoreTypes.asTypeElement(parent), family));
    family.add(type);
  }

  private void addFields(
      DeclaredType type,
      TypeElement member,
      boolean isPublic,
      Map<String, SchemaModel.Property> found) {
    for (VariableElement field : ElementFilter.fieldsIn(member.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)
          && !field.getModifiers().contains(Modifier.TRANSIENT)
          && (!isPublic || field.getModifiers().contains(Modifier.PUBLIC))) {
        add(type, field, field, name(field), found);
      }
    }
  }

  private void addGetters(
      DeclaredType type, TypeElement member, Map<String, SchemaModel.Property> found) {
    for (ExecutableElement method : ElementFilter.methodsIn(member.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.PUBLIC)
          && !method.getModifiers().contains(Modifier.STATIC)
          && method.getParameters().isEmpty()) {
        property(method).ifPresent(name -> add(type, method, method, name, found));
      }
    }
  }

  /** Returns the property of {@code getX}, or of an {@code isX} that returns a boolean. */
  private static Optional<String> property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeKind returns = method.getReturnType().getKind();
    if (name.startsWith("get") && returns != TypeKind.VOID) {
      return decapitalized(name.substring(3));
    }
    return name.startsWith("is") && returns == TypeKind.BOOLEAN
        ? decapitalized(name.substring(2))
        : Optional.empty();
  }

  /** {@code URL} becomes {@code url} and {@code UserId} {@code userId}, as Jackson has it. */
  private static Optional<String> decapitalized(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    return capitals == 0
        ? Optional.empty()
        : Optional.of(
            name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals));
  }

  private static String name(Element element) {
    return element.getSimpleName().toString();
  }

  /**
   * Adds a property.
   *
   * @param declared what the annotations stand on
   * @param member the field or method whose type it has
   */
  private void add(
      DeclaredType type,
      Element declared,
      Element member,
      String name,
      Map<String, SchemaModel.Property> found) {
    List<Element> speakers = new ArrayList<>(List.of(declared, member));
    ElementFilter.fieldsIn(Owners.typeOf(member).getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .forEach(speakers::add);
    PropertyNames names = new PropertyNames(speakers);
    if (names.isIgnored()) {
      found.remove(name);
      return;
    }
    SchemaModel schema = schemas.apply(type(compilation.types().asMemberOf(type, member)));
    Nullness nullness = nullness(member, speakers);
    if (nullness == Nullness.NULLABLE) {
      schema = schema.orNull();
    }
    boolean required = nullness == Nullness.NON_NULL && !(schema instanceof SchemaModel.Nullable);
    found.put(name, new SchemaModel.Property(names.written().orElse(name), schema, required));
  }

  private Nullness nullness(Element member, List<Element> speakers) {
    Nullness said = Nullness.of(type(member.asType()), speakers);
    return said == Nullness.UNSPECIFIED && isShown(member) && Nullness.isMarked(member)
        ? Nullness.NON_NULL
        : said;
  }

  /**
   * Returns whether the annotations of a member's type can be seen. javac shows those of class
   * files since 22 only: before, a type without them is one of which nothing is known.
   */
  private boolean isShown(Element member) {
    List<TypeElement> nest = Owners.nest(Owners.typeOf(member));
    String outermost = nest.get(nest.size() - 1).getQualifiedName().toString();
    return Runtime.version().feature() >= 22 || sources.contains(outermost);
  }

  private static TypeMirror type(TypeMirror member) {
    return member instanceof ExecutableType method ? method.getReturnType() : member;
  }
}
