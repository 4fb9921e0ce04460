package org.zhuanban;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.zhuanban", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** The packages of this module, the lowest first; a package uses only those before it. */
  static final List<String> ORDER =
      List.of(
          "org.zhuanban.internal",
          "org.zhuanban.party",
          "org.zhuanban.local",
          "org.zhuanban.duty",
          "org.zhuanban.command",
          "org.zhuanban.feature",
          "org.zhuanban.correction",
          "org.zhuanban.correction.rules",
          "org.zhuanban.violation",
          "org.zhuanban.violation.rules",
          "org.zhuanban.proceeding",
          "org.zhuanban.proceeding.rules",
          "org.zhuanban.approval.plan",
          "org.zhuanban.approval.application",
          "org.zhuanban.approval",
          "org.zhuanban.approval.view",
          "org.zhuanban.approval.rules",
          "org.zhuanban.approval.forecast",
          "org.zhuanban.approval.attribution",
          "org.zhuanban.project",
          "org.zhuanban.project.rules",
          "org.zhuanban.project.problem",
          "org.zhuanban.project.problem.rules",
          "org.zhuanban.project.taskforce",
          "org.zhuanban.project.taskforce.rules",
          "org.zhuanban.project.agency",
          "org.zhuanban.project.agency.rules",
          "org.zhuanban.project.complaint",
          "org.zhuanban.project.complaint.rules",
          "org.zhuanban.project.funds",
          "org.zhuanban.project.funds.rules",
          "org.zhuanban.policy",
          "org.zhuanban.policy.rules",
          "org.zhuanban.policy.grant",
          "org.zhuanban.policy.grant.rules",
          "org.zhuanban.policy.compendium",
          "org.zhuanban.policy.compendium.rules",
          "org.zhuanban.attribute",
          "org.zhuanban.attribute.rules",
          "org.zhuanban.suggestion",
          "org.zhuanban.suggestion.rules",
          "org.zhuanban.investor",
          "org.zhuanban.investor.rules",
          "org.zhuanban.activity",
          "org.zhuanban.activity.rules",
          "org.zhuanban.report",
          "org.zhuanban.project.operation",
          "org.zhuanban.project.operation.rules",
          "org.zhuanban.organisation",
          "org.zhuanban.organisation.rules",
          "org.zhuanban.takeover",
          "org.zhuanban.takeover.rules",
          "org.zhuanban.escalation",
          "org.zhuanban.escalation.rules",
          "org.zhuanban.supervision",
          "org.zhuanban.supervision.rules",
          "org.zhuanban.supervision.inspection",
          "org.zhuanban.supervision.inspection.rules",
          "org.zhuanban.restatement",
          "org.zhuanban.restatement.rules",
          "org.zhuanban.accountability",
          "org.zhuanban.accountability.rules",
          "org.zhuanban.request",
          "org.zhuanban.dispatch",
          "org.zhuanban.monitor",
          "org.zhuanban.engine.wire",
          "org.zhuanban.engine.replay",
          "org.zhuanban.audit",
          "org.zhuanban.archive",
          "org.zhuanban.engine.archive",
          "org.zhuanban.engine.dispatch",
          "org.zhuanban.engine",
          "org.zhuanban.access",
          "org.zhuanban.access.rules",
          "org.zhuanban.message",
          "org.zhuanban.message.rules",
          "org.zhuanban",
          "org.zhuanban.prefecture",
          "org.zhuanban.report.content",
          "org.zhuanban.assessment",
          "org.zhuanban.export",
          "org.zhuanban.message.text",
          "org.zhuanban.json");

  private static final String[] PURE =
      ORDER.subList(0, ORDER.indexOf("org.zhuanban.request")).toArray(String[]::new);

  /** What is given out is as pure, though it knows the rows of the host and what a view shows. */
  private static final String[] PURE_AND_EXPORT =
      Stream.concat(
              Arrays.stream(PURE),
              Stream.of("org.zhuanban.access..", "org.zhuanban.message..", "org.zhuanban.export"))
          .toArray(String[]::new);

  /**
   * What is stored and compared has a name of its own; that of a class is for messages of faults.
   */
  @ArchTest
  static final ArchRule no_simple_name_of_a_class_is_stored =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.zhuanban.engine.wire", "org.zhuanban.tck..")
          .should()
          .callMethod(Class.class, "getSimpleName");

  @ArchTest
  static final ArchRule a_package_uses_only_lower_ones =
      CompositeArchRule.of(
          IntStream.range(0, ORDER.size() - 1)
              .mapToObj(ArchitectureTest::usesNothingAbove)
              .toList());

  private static ArchRule usesNothingAbove(int place) {
    String[] above = ORDER.subList(place + 1, ORDER.size()).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ORDER.get(place))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above);
  }

  @ArchTest
  static final ArchRule there_are_no_cycles =
      slices().matching("org.zhuanban.(**)").should().beFreeOfCycles();

  /** Of corrections it knows, since they are about its own journal. */
  @ArchTest
  static final ArchRule the_engine_names_no_feature =
      noClasses()
          .that()
          .resideInAPackage("org.zhuanban.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.zhuanban.violation..",
              "org.zhuanban.proceeding..",
              "org.zhuanban.approval..",
              "org.zhuanban.project..",
              "org.zhuanban.policy..",
              "org.zhuanban.attribute..",
              "org.zhuanban.assessment..",
              "org.zhuanban.suggestion..",
              "org.zhuanban.investor..",
              "org.zhuanban.activity..",
              "org.zhuanban.organisation..",
              "org.zhuanban.accountability..",
              "org.zhuanban.report..",
              "org.zhuanban.takeover..",
              "org.zhuanban.escalation..",
              "org.zhuanban.restatement..",
              "org.zhuanban.supervision..");

  @ArchTest
  static final ArchRule the_host_is_met_in_the_engine_and_the_root_only =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.zhuanban.spi..", "org.slf4j..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule nothing_pure_knows_the_time_or_the_world =
      noClasses()
          .that()
          .resideInAnyPackage(PURE_AND_EXPORT)
          .should()
          .dependOnClassesThat(
              assignableTo(Clock.class)
                  .or(belongToAnyOf(System.class, Random.class, SecureRandom.class, UUID.class))
                  .or(belongToAnyOf(Thread.class, Runtime.class, ProcessBuilder.class))
                  .or(
                      resideInAnyPackage(
                          "java.io..",
                          "java.nio..",
                          "java.net..",
                          "java.sql..",
                          "java.util.concurrent..")))
          .orShould()
          .callMethodWhere(call("now").or(call("random")));

  private static DescribedPredicate<JavaCall<?>> call(String name) {
    return DescribedPredicate.describe(
        name + "() is called", call -> call.getTarget().getName().equals(name));
  }

  @ArchTest
  static final ArchRule only_the_codecs_reflect =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.zhuanban.engine.wire", "org.zhuanban.json", "org.zhuanban.tck..")
          .and()
          .resideInAnyPackage(ORDER.toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..");

  @ArchTest
  static final ArchRule nothing_static_can_change =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(ORDER.toArray(String[]::new))
          .should()
          .beFinal()
          .andShould(holdNothingThatCanChange());

  private static ArchCondition<JavaField> holdNothingThatCanChange() {
    return new ArchCondition<>("hold nothing that can change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean mutable =
            type.isArray()
                || type.isAssignableTo(Set.class)
                || type.isAssignableTo(Map.class)
                || type.getPackageName().startsWith("java.util.concurrent");
        // The compiler itself keeps the constants of an enum in an array.
        if (mutable && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
        }
      }
    };
  }

  /** The packages that hosts see; of those that are closed, names may be alike. */
  private static boolean open(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.zhuanban")
        && !name.contains(".internal")
        && !name.endsWith(".rules")
        && (!name.contains(".engine") || name.endsWith(".audit"));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  @ArchTest
  static void no_two_public_types_share_a_simple_name(JavaClasses classes) {
    Map<String, List<String>> named =
        classes.stream()
            .filter(ArchitectureTest::open)
            .filter(ArchitectureTest::isPublic)
            .filter(type -> !type.getSimpleName().equals("Builder"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));

    assertThat(named).hasSizeGreaterThan(500);
    assertThat(named.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }
}
