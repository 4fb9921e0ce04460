package org.zhuanban.project.taskforce.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceRule;

/**
 * The composition of a task force on a day. A leader of the county leads it. The head of the
 * introducing unit is a deputy, and the heads of the approving departments are members.
 *
 * @param seats the task force
 * @param state the stream
 * @param context the day, and the rules of the county on it
 */
record Composition(TaskForce seats, StreamState state, DecisionContext context) {
  /**
   * A breach of a rule of composition.
   *
   * @param rule the rule
   * @param subject the code of the department concerned; {@code taskforce} if there is none
   * @param arguments the arguments of the text of the rule
   */
  record Breach(TaskForceRule rule, String subject, List<String> arguments) {
    static Breach of(TaskForceRule rule, String... arguments) {
      return new Breach(rule, "taskforce", List.of(arguments));
    }

    private static Breach of(TaskForceRule rule, String department, Office office) {
      return new Breach(rule, department, List.of(department, office.title()));
    }

    Refusal refusal() {
      return Refusal.of(rule, arguments.toArray());
    }
  }

  /** The refusals of an act with breaches: one of each, the missing departments in one. */
  static List<Refusal> refusals(List<Breach> breaches) {
    Map<Boolean, List<Breach>> byAbsence =
        breaches.stream()
            .collect(
                Collectors.partitioningBy(breach -> breach.rule() == TaskForceRule.MEMBER_MISSING));
    List<Refusal> refusals = new ArrayList<>();
    List<Breach> missing = byAbsence.getOrDefault(true, List.of());
    if (!missing.isEmpty()) {
      refusals.add(
          Refusal.of(
              TaskForceRule.MEMBER_MISSING,
              String.join(", ", missing.stream().map(Breach::subject).toList())));
    }
    byAbsence.getOrDefault(false, List.of()).forEach(breach -> refusals.add(breach.refusal()));
    return refusals;
  }

  List<Breach> breaches() {
    List<Breach> found = new ArrayList<>();
    unrepresented()
        .forEach(code -> found.add(new Breach(TaskForceRule.MEMBER_MISSING, code, List.of(code))));
    if (!waived(LocalStandard.COUNTY_LEADER_LEADS)) {
      seats
          .leaderOn(context.today())
          .filter(leader -> !leader.leadsCounty())
          .ifPresent(
              leader -> found.add(Breach.of(TaskForceRule.LEADER_NOT_OF_COUNTY, leader.title())));
    }
    if (!waived(LocalStandard.INTRODUCER_IS_DEPUTY)) {
      introducer()
          .filter(unit -> sitting(Seat.DEPUTY).noneMatch(held -> heads(held, unit)))
          .ifPresent(unit -> found.add(Breach.of(TaskForceRule.DEPUTY_NOT_OF_INTRODUCER, unit)));
    }
    if (!waived(LocalStandard.HEADS_ARE_MEMBERS)) {
      approving().forEach(code -> notHead(code).ifPresent(found::add));
    }
    return found;
  }

  /** A department whose seats all belong to offices below its head. */
  private Optional<Breach> notHead(String department) {
    List<Appointment> seated =
        seats.sitting().filter(held -> department.equals(organ(held.office()))).toList();
    return seated.stream().noneMatch(held -> heads(held, department))
        ? seated.stream()
            .findFirst()
            .map(held -> Breach.of(TaskForceRule.MEMBER_NOT_HEAD, department, held.office()))
        : Optional.empty();
  }

  /** The head of a unit, or who acts for the vacant office. */
  private boolean heads(Appointment held, String unit) {
    return unit.equals(organ(held.office()))
        && held.capacity() != Capacity.DELEGATED
        && (held.office().rank() == Office.Rank.ORGAN_HEAD || held.capacity() == Capacity.ACTING);
  }

  private Stream<Appointment> sitting(Seat seat) {
    return seats.sitting().filter(held -> held.seat() == seat);
  }

  private Optional<String> introducer() {
    return state
        .of(ProjectFeature.INSTANCE)
        .jurisdictionOn(context.today())
        .introducedBy()
        .map(code -> successions().on(code, context.today()));
  }

  private String organ(Office office) {
    return office.department().map(code -> successions().on(code, context.today())).orElse("");
  }

  /** The departments without a seat, by the codes of their successors. */
  List<String> unrepresented() {
    List<String> seated = seats.offices().stream().map(this::organ).toList();
    return approving().stream().filter(code -> !seated.contains(code)).toList();
  }

  private List<String> approving() {
    LocalDate day = context.today();
    return state
        .of(ApprovalFeature.INSTANCE)
        .plan()
        .map(ApprovalPlan::approvingDepartments)
        .orElse(List.of())
        .stream()
        .map(department -> successions().on(department, day))
        .filter(Department::inCounty)
        .map(Department::code)
        .distinct()
        .toList();
  }

  private boolean waived(LocalStandard standard) {
    return context.rules().waives(standard, context.today());
  }

  private SuccessionTable successions() {
    return context.rules().successions();
  }
}
