package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Finds the annotation of an interface that counts: its own, else that of the parent which is
 * fewest steps away, of several the first. One whose own child has it too is overridden.
 */
final class NearestAnnotation {

  private NearestAnnotation() {}

  static Optional<WrittenAnnotation> find(TypeElement client, String name) {
    Set<TypeElement> generation = Set.of(client);
    while (!generation.isEmpty()) {
      List<TypeElement> having =
          generation.stream()
              .filter(type -> WrittenAnnotation.find(type, name).isPresent())
              .toList();
      Optional<WrittenAnnotation> found =
          having.stream()
              .filter(type -> having.stream().noneMatch(other -> isParent(type, other)))
              .flatMap(type -> WrittenAnnotation.find(type, name).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      Set<TypeElement> parents = new LinkedHashSet<>();
      generation.forEach(type -> parents(type).forEach(parents::add));
      generation = parents;
    }
    return Optional.empty();
  }

  private static boolean isParent(TypeElement type, TypeElement other) {
    return !type.equals(other) && MemberReader.family(other).contains(type);
  }

  private static Stream<TypeElement> parents(TypeElement type) {
    return type.getInterfaces().stream().map(MoreTypes::asTypeElement);
  }
}
