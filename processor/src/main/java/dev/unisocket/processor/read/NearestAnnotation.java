package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      List<TypeElement> having = new ArrayList<>();
      Set<TypeElement> parents = new LinkedHashSet<>();
      for (TypeElement type : generation) {
        if (WrittenAnnotation.find(type, name).isPresent()) {
          having.add(type);
        }
        type.getInterfaces().forEach(parent -> parents.add(MoreTypes.asTypeElement(parent)));
      }
      for (TypeElement type : having) {
        if (having.stream().noneMatch(other -> isParent(type, other))) {
          return WrittenAnnotation.find(type, name);
        }
      }
      generation = parents;
    }
    return Optional.empty();
  }

  private static boolean isParent(TypeElement type, TypeElement other) {
    return !type.equals(other) && MemberReader.family(other).contains(type);
  }
}
