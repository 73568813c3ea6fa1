package dev.unisocket.it;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What an application gets with the published jars, read from their poms and module descriptors.
 */
class PublishedModulesTest {

  /** The root of the build: Maven runs the tests in {@code examples/integration-tests}. */
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent().getParent();

  @ParameterizedTest
  @CsvSource({"annotations,''", "runtime,dev.unisocket:unisocket-annotations"})
  @DisplayName("annotations bring no library, the runtime brings the annotations")
  void mandatoryDependencies(String module, String expected) throws Exception {
    assertThat(mandatoryDependencies(module))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime"})
  @DisplayName("a module requires only the JDK and UniSocket; other libraries are static")
  void requiredModules(String module) {
    assertThat(descriptor(module).requires())
        .filteredOn(requires -> !requires.modifiers().contains(Modifier.STATIC))
        .extracting(Requires::name)
        .allMatch(name -> name.matches("(java|jdk)\\..*|dev\\.unisocket\\.annotation"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime", "processor"})
  @DisplayName("what is static is not handed on")
  void staticIsNeverTransitive(String module) {
    assertThat(descriptor(module).requires())
        .filteredOn(requires -> requires.modifiers().contains(Modifier.STATIC))
        .noneMatch(requires -> requires.modifiers().contains(Modifier.TRANSITIVE));
  }

  @Test
  @DisplayName("the runtime hands on the modules whose types its own methods name")
  void runtimeIsTransitive() {
    assertThat(descriptor("runtime").requires())
        .filteredOn(requires -> requires.modifiers().contains(Modifier.TRANSITIVE))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder("dev.unisocket.annotation", "java.net.http");
  }

  @Test
  @DisplayName("named modules, and no package in two of them")
  void names() {
    List<ModuleDescriptor> all =
        Stream.of("annotations", "runtime", "processor")
            .map(PublishedModulesTest::descriptor)
            .toList();
    assertThat(all)
        .extracting(ModuleDescriptor::name)
        .containsExactly(
            "dev.unisocket.annotation", "dev.unisocket.runtime", "dev.unisocket.processor");
    assertThat(all.stream().flatMap(descriptor -> descriptor.packages().stream()))
        .doesNotHaveDuplicates();
  }

  private static ModuleDescriptor descriptor(String module) {
    Path classes = ROOT.resolve(module).resolve("target/classes");
    Set<ModuleDescriptor> found =
        ModuleFinder.of(classes).findAll().stream()
            .map(reference -> reference.descriptor())
            .collect(toUnmodifiableSet());
    assertThat(found).as("modules in %s/target/classes; build it with -am", module).hasSize(1);
    return found.iterator().next();
  }

  private static List<String> mandatoryDependencies(String module) throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
    XPath path = XPathFactory.newInstance().newXPath();
    NodeList mandatory =
        (NodeList)
            path.evaluate(
                "/project/dependencies/dependency[not(optional='true') and not(scope='test')]",
                pom,
                XPathConstants.NODESET);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < mandatory.getLength(); i++) {
      names.add(path.evaluate("concat(groupId, ':', artifactId)", mandatory.item(i)));
    }
    return names;
  }
}
