package dev.unisocket.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Modifier;

/** The packages are the pipeline, and its arrows point one way. */
@AnalyzeClasses(
    packages = "dev.unisocket.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PipelineTest {
  private static final String MODEL = "dev.unisocket.processor.model";
  private static final String READ = "dev.unisocket.processor.read";
  private static final String VALIDATE = "dev.unisocket.processor.validate";
  private static final String WRITE = "dev.unisocket.processor.write";
  private static final String DIAGNOSTIC = "dev.unisocket.processor.diagnostic";
  private static final String PROCESSOR = "dev.unisocket.processor";

  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(PROCESSOR + "..")
          .layer("processor")
          .definedBy(PROCESSOR)
          .layer("read")
          .definedBy(READ)
          .layer("validate")
          .definedBy(VALIDATE)
          .layer("write")
          .definedBy(WRITE)
          .layer("diagnostic")
          .definedBy(DIAGNOSTIC)
          .layer("model")
          .definedBy(MODEL)
          .whereLayer("processor")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("validate")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("write")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("diagnostic")
          .mayOnlyBeAccessedByLayers("processor", "read", "validate");

  @ArchTest
  static final ArchRule MODEL_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.unisocket..")
                  .and(resideInAPackage(MODEL).negate())
                  .or(resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")));

  @ArchTest
  static final ArchRule THE_MODEL_IS_IMMUTABLE =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .and()
          .areTopLevelClasses()
          .should()
          .beRecords()
          .orShould()
          .beInterfaces()
          .orShould()
          .beEnums()
          .orShould()
          .haveSimpleName("RuntimeTypes")
          .orShould()
          .haveSimpleName("package-info");

  /** JavaPoet takes modifiers of that package, which are names and no elements. */
  @ArchTest
  static final ArchRule ELEMENTS_END_WITH_READING =
      noClasses()
          .that()
          .resideInAnyPackage(VALIDATE, WRITE)
          .should()
          .dependOnClassesThat(
              describe(
                  "elements, types and their tools",
                  type ->
                      type.getPackageName().startsWith("javax.lang.model")
                          && !type.getBaseComponentType().isEquivalentTo(Modifier.class)));

  @ArchTest
  static final ArchRule ONLY_DIAGNOSTICS_TALK =
      noClasses()
          .that()
          .resideOutsideOfPackages(DIAGNOSTIC, PROCESSOR)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Messager.class);

  @ArchTest
  static final ArchRule ONLY_DIAGNOSTICS_PRINT =
      noClasses()
          .that()
          .resideOutsideOfPackage(DIAGNOSTIC)
          .should()
          .callMethodWhere(target(owner(assignableTo(Messager.class))));

  @ArchTest
  static final ArchRule ONLY_THE_PROCESSOR_KNOWS_ROUNDS =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROCESSOR)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(RoundEnvironment.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Filer.class);

  @ArchTest
  static final ArchRule NO_COMPILER_IN_PARTICULAR =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun..", "org.eclipse..", "jdk..");

  /** It runs in the user's compiler, beside whatever runtime the user has. */
  @ArchTest
  static final ArchRule NO_RUNTIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.unisocket", "dev.unisocket.generated", "dev.unisocket.codec..");
}
