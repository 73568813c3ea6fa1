package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.model.Base;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.EndpointModel;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Understands an interface with {@code @UniSocket}. */
public final class ClientReader {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final Map<String, String> options;
  private final KnownTypes known;

  /** Makes the reader of a round. */
  public ClientReader(
      Elements elements, Types types, Diagnostics diagnostics, Map<String, String> options) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.options = options;
    this.known = new KnownTypes(elements);
  }

  /** Returns whether a type is one to read. */
  public static boolean isClient(TypeElement type) {
    return WrittenAnnotation.find(type, "UniSocket").isPresent();
  }

  /**
   * Reads one interface, as far as it is one that a class can implement. The model of one for which
   * problems were reported lacks what they are about.
   */
  public Optional<ClientModel> read(TypeElement client) {
    Compilation compilation =
        new Compilation(elements, types, known, diagnostics, client, Places.of(client));
    if (!new InterfaceReader(compilation).isImplementable()) {
      return Optional.empty();
    }
    Set<TypeElement> family = MemberReader.family(client);
    ClassName type = ClassName.get(client);
    ReservedNames names = new ReservedNames(compilation, family);
    return Optional.of(
        new ClientModel(
            type,
            ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Impl"),
            Exports.isPublic(client),
            Warnings.deprecation(client),
            new Warnings(compilation).inside(client.asType()),
            endpoint(compilation),
            base(family),
            connects(family),
            NearestAnnotation.find(client, "Discriminator")
                .map(annotation -> annotation.locatedString("value", compilation.places())),
            new PolicyReader(compilation).read(),
            new RpcReader(compilation).read(),
            new MethodReader(compilation).read(),
            new ContainerReader(compilation, options).read(),
            names.reserved(),
            names.qualified(),
            compilation.places().type()));
  }

  private static EndpointModel endpoint(Compilation compilation) {
    WrittenAnnotation annotation =
        WrittenAnnotation.find(compilation.client(), "UniSocket").orElseThrow();
    Places places = compilation.places();
    return new EndpointModel(
        annotation.locatedString("url", places),
        annotation.locatedStrings("protocols", places),
        annotation.locatedLong("timeout", places),
        annotation.locatedStrings("header", places));
  }

  private static Base base(Set<TypeElement> family) {
    Set<ClassName> names = family.stream().map(ClassName::get).collect(Collectors.toSet());
    if (names.contains(RuntimeTypes.UNI_SOCKET_CLIENT)) {
      return Base.CLIENT;
    }
    return names.contains(RuntimeTypes.UNI_SOCKET_SESSION) ? Base.SESSION : Base.NONE;
  }

  private static boolean connects(Set<TypeElement> family) {
    return family.stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .anyMatch(method -> WrittenAnnotation.find(method, "Connect").isPresent());
  }
}
