package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.Deprecation;
import dev.unisocket.processor.model.LifecycleModel;
import dev.unisocket.processor.model.MethodModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes the method that binds the default methods. The connects call it, since a constructor must
 * not hand out {@code this}.
 */
final class BindWriter {
  private final ClientModel client;
  private final Members members;
  private final Map<LifecycleModel.Event, Integer> orders =
      new EnumMap<>(LifecycleModel.Event.class);

  BindWriter(ClientModel client, Members members) {
    this.client = client;
    this.members = members;
  }

  MethodSpec write() {
    List<MethodModel> methods = new ArrayList<>(client.methods());
    methods.removeIf(method -> !Members.isDefault(method));
    MethodSpec.Builder bind =
        MethodSpec.methodBuilder(members.bind()).addModifiers(Modifier.PRIVATE);
    SuppressedWarnings.of(warnings(methods)).ifPresent(bind::addAnnotation);
    methods.forEach(method -> bind.addStatement(statement(method)));
    return bind.build();
  }

  private CodeBlock statement(MethodModel method) {
    String name = method.signature().name();
    if (method instanceof LifecycleModel lifecycle) {
      return CodeBlock.of(
          "$N.$L($L, this::$N)",
          members.support(),
          call(lifecycle.event()),
          orders.merge(lifecycle.event(), 0, (order, first) -> order + 1),
          name);
    }
    return CodeBlock.of(
        "$N.bindMessage($N, this::$N)", members.support(), members.constant(method), name);
  }

  private static String call(LifecycleModel.Event event) {
    return switch (event) {
      case OPEN -> "bindOpen";
      case ERROR -> "bindError";
      case CLOSE -> "bindClose";
      case RECONNECT -> "bindReconnect";
    };
  }

  /** Naming a deprecated method is warned of, a class that is deprecated as a whole aside. */
  private static Set<String> warnings(List<MethodModel> methods) {
    Set<String> names = new TreeSet<>();
    for (MethodModel method : methods) {
      if (method.signature().deprecation() == Deprecation.DEPRECATED) {
        names.add("deprecation");
      } else if (method.signature().deprecation() == Deprecation.FOR_REMOVAL) {
        names.add("removal");
      }
    }
    return names;
  }
}
