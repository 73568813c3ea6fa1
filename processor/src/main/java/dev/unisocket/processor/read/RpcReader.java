package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.model.RpcModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Understands {@code @Rpc}. */
final class RpcReader {
  private final Compilation compilation;

  RpcReader(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Returns the envelope that the interface or the nearest of its parents describes. */
  Optional<RpcModel> read() {
    return nearest(compilation.client(), "Rpc").map(this::read);
  }

  private RpcModel read(WrittenAnnotation annotation) {
    Places places = compilation.places();
    return new RpcModel(
        annotation.locatedString("id", places),
        annotation.locatedString("method", places),
        annotation.locatedString("params", places),
        annotation.locatedString("result", places),
        annotation.locatedString("error", places),
        annotation.string("version"));
  }

  /** Returns an annotation of an interface, of its parents, of theirs, and so on. */
  private static Optional<WrittenAnnotation> nearest(TypeElement type, String name) {
    Deque<TypeElement> types = new ArrayDeque<>();
    Set<TypeElement> seen = new HashSet<>();
    types.add(type);
    while (!types.isEmpty()) {
      TypeElement next = types.remove();
      Optional<WrittenAnnotation> found = WrittenAnnotation.find(next, name);
      if (found.isPresent()) {
        return found;
      }
      for (TypeMirror parent : next.getInterfaces()) {
        TypeElement element = MoreTypes.asTypeElement(parent);
        if (seen.add(element)) {
          types.add(element);
        }
      }
    }
    return Optional.empty();
  }
}
