package dev.unisocket;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

/** Which rooms of the runtime may know which. */
class RoomsTest {
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.unisocket");

  @Test
  void theSeamKnowsNobodyAboveIt() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.unisocket.transport")
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.unisocket..")
                    .and(resideInAPackage("dev.unisocket.transport").negate())));
  }

  /** The builder takes settings for the client of the JDK's transport, and hands them to it. */
  @Test
  void noTypeOfTheJdksClientCrossesTheSeam() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.unisocket.transport.jdk")
            .and()
            .doNotBelongToAnyOf(UniSockets.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "jdk.internal.net.http.."));
  }

  @Test
  void ofTheJdksClientTheBuilderKnowsOnlyItsSettings() {
    check(
        noClasses()
            .that()
            .belongToAnyOf(UniSockets.class)
            .should()
            .dependOnClassesThat(
                resideInAPackage("java.net.http..")
                    .and(not(belongToAnyOf(HttpClient.class, HttpClient.Builder.class)))));
  }

  @Test
  void whatIsAboveTheSeamKnowsNoTransportButToMakeTheUsualOne() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.unisocket.transport.jdk")
            .and()
            .doNotBelongToAnyOf(UniSockets.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.unisocket.transport.jdk"));
  }

  @Test
  void onlyGeneratedCodeCallsWhatIsForIt() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.unisocket.generated")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.unisocket.generated"));
  }

  @Test
  void nothingStandsOnTheServerInMemory() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.unisocket.testing")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.unisocket.testing"));
  }

  @Test
  void theMachineryKnowsNoLibraryOfJson() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.unisocket.codec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "com.google.gson.."));
  }

  @Test
  void thereIsNoReflectionAndNoDynamicProxy() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Method.class, Constructor.class, Field.class, Proxy.class));
  }

  private static void check(ArchRule rule) {
    rule.check(RUNTIME);
  }
}
