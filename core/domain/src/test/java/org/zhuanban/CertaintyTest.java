package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Event;
import org.zhuanban.spi.DueDate;

/**
 * No computed date goes out without its certainty.
 *
 * <p>A public type gives a bare date only where it is known: as the day of an act ({@code on},
 * {@code decidedOn}), as an end of a time for which something holds ({@code from}, {@code lastDay})
 * or as one of the few listed here, each with what makes it known. Anything else is a {@link
 * Deadline} or stands in a type that says the {@link Certainty}. What commands ask for and events
 * record is what somebody said.
 */
@AnalyzeClasses(packages = "org.zhuanban", importOptions = ImportOption.DoNotIncludeTests.class)
class CertaintyTest {
  /** Days of acts, and ends of times, by their names. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?!due)(on|[a-z]\\w*On|from|[a-z]\\w*From|to|since|until|day|today|first|last|firstDay|lastDay)");

  /** What makes a day known that is not named so. */
  private enum Kind {
    /** An agreement, a promise, a decision or a plan names it. */
    AGREED,
    /** A paper says until when it is valid, or a host until when its own data is. */
    VALIDITY,
    /** Days on which something happened. */
    ACTS,
    /** Somebody was told it, or it was taken over so. */
    TOLD,
    /** The calendar itself: its own days, and what it counts. */
    CALENDAR,
    /** When to look again: nothing that anybody is told. */
    INDEX,
    /** What somebody asks for. */
    ASKED
  }

  private static final Map<String, Kind> LISTED =
      Stream.of(
              listed(
                  Kind.AGREED,
                  "organisation.CommitteeTask#due",
                  "project.Agreement#fullOutputBy",
                  "project.Agreement#productionBy",
                  "project.Agreement#startBy",
                  "project.Promise#due",
                  "project.agency.PlannedService#due",
                  "project.problem.ProblemTicket$Decided#solveBy",
                  "project.taskforce.TaskForceCommand$OnProblem#solveBy",
                  "suggestion.Assignment$Reply#promisedBy",
                  "suggestion.ReplyLetter#promisedBy"),
              listed(
                  Kind.VALIDITY,
                  "approval.KnownCase#validTo",
                  "approval.Licence#validTo",
                  "approval.Licence$Period#validTo",
                  "approval.LicenceValidity$Period#validTo",
                  "approval.Renewal#renewedTo",
                  "approval.Renewal#validTo",
                  "policy.Policy#validTo",
                  "rules.LocalRule#validTo"),
              listed(
                  Kind.ACTS,
                  "accountability.Proposal#daysAgainst",
                  "approval.ApprovalCase#unansweredSince",
                  "approval.Approvals#materials",
                  "approval.JointFile#absences",
                  "approval.Renewal#toldBy",
                  "deadline.LegalClock#start",
                  "deadline.ReceiptClock#notices",
                  "deadline.ReceiptClock$Outcome#start",
                  "engine.LoadedStream#lastEffective",
                  "feature.StreamState#lastEffective",
                  "organisation.TeamMember#projects",
                  "report.content.RestatedDeadline#published",
                  "suggestion.Assignment#meetings",
                  "suggestion.Assignment#opinions",
                  "supervision.Supervision#returns"),
              listed(
                  Kind.TOLD,
                  "approval.ApprovalCase#correctionDue",
                  "approval.KnownCase#committedDue",
                  "approval.KnownCase#statutoryDue",
                  "approval.ToldDues#committed",
                  "approval.ToldDues#statutory",
                  "approval.ToldLimit#start"),
              listed(
                  Kind.CALENDAR,
                  "calendar.CalendarBook#nextNews",
                  "calendar.CalendarChange#date",
                  "calendar.CalendarDay#date",
                  "calendar.Conflict#date",
                  "calendar.HolidayNotice#days",
                  "calendar.WorkCalendar#horizon",
                  "calendar.WorkCalendar#minus",
                  "calendar.WorkCalendar#next",
                  "calendar.WorkCalendar#nextOrSame",
                  "calendar.WorkCalendar#plus",
                  "calendar.WorkCalendar#previous",
                  "calendar.WorkCalendar#previousOrSame",
                  "calendar.WorkCalendar#workingDays",
                  "deadline.CountingRules$FestivalOnWeekend#days",
                  "deadline.Deadline#dueOn",
                  "deadline.MinimumPeriod#nextPossible",
                  "deadline.OfficeHours#startDay",
                  "deadline.TimeLimit#statusEnd"),
              listed(
                  Kind.INDEX,
                  "duty.Duty#nextLook",
                  "duty.DutyClock#nextChange",
                  "escalation.EscalationFeature#nextLook",
                  "feature.Feature#nextLook",
                  "feature.Notification#notBefore",
                  "restatement.RestatementFeature#nextLook",
                  "spi.DueDuty#nextLook",
                  "spi.DutyRow#due",
                  "spi.DutyRow#nextLook"),
              listed(
                  Kind.ASKED,
                  "approval.forecast.Outlook#failures",
                  "approval.forecast.Outlook#notBefore",
                  "spi.BoardQuery#dueUpTo"))
          .flatMap(each -> each.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static Map<String, Kind> listed(Kind kind, String... names) {
    return Stream.of(names).collect(Collectors.toMap(name -> name, name -> kind));
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getName().replaceFirst("^org\\.zhuanban\\.", "")
        + "#"
        + method.getName();
  }

  private static boolean dates(JavaType type) {
    return type instanceof JavaParameterizedType parts
        ? parts.getActualTypeArguments().stream().anyMatch(CertaintyTest::dates)
        : type.toErasure().isEquivalentTo(LocalDate.class);
  }

  private static final DescribedPredicate<JavaClass> GIVEN_OUT =
      DescribedPredicate.describe(
          "are given out",
          type -> {
            boolean open = true;
            for (JavaClass outer = type;
                outer != null;
                outer = outer.getEnclosingClass().orElse(null)) {
              open &= outer.getModifiers().contains(JavaModifier.PUBLIC);
            }
            return open
                && !type.getPackageName().contains(".internal")
                && !type.getPackageName().startsWith("org.zhuanban.testing")
                && !type.isAssignableTo(Event.class)
                && !type.isAssignableTo(Command.class)
                && !type.getSimpleName().endsWith("Builder");
          });

  private static boolean saysCertainty(JavaClass type) {
    return type.isEquivalentTo(DueDate.class)
        || type.getMethods().stream()
            .anyMatch(
                method ->
                    method.getRawParameterTypes().isEmpty()
                        && method.getRawReturnType().isEquivalentTo(Certainty.class));
  }

  private static final ArchCondition<JavaMethod> TELL =
      new ArchCondition<>("give a date with its certainty, unless it is known") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          boolean bare =
              method.getModifiers().contains(JavaModifier.PUBLIC)
                  && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                  && dates(method.getReturnType())
                  && !KNOWN.matcher(method.getName()).matches()
                  && !LISTED.containsKey(name(method))
                  && !saysCertainty(method.getOwner());
          if (bare) {
            events.add(
                SimpleConditionEvent.violated(
                    method,
                    name(method)
                        + " gives a bare date: make it a Deadline, say its Certainty beside it, or"
                        + " list it with what makes it known"));
          }
        }
      };

  @ArchTest
  static final ArchRule no_computed_date_goes_out_without_its_certainty =
      ArchRuleDefinition.methods().that().areDeclaredInClassesThat(GIVEN_OUT).should(TELL);

  @ArchTest
  static void nothing_is_listed_that_is_not_there(JavaClasses classes) {
    Set<String> there =
        classes.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> dates(method.getReturnType()))
            .map(CertaintyTest::name)
            .collect(Collectors.toSet());

    assertThat(there).containsAll(LISTED.keySet());
  }
}
