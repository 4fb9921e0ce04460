package org.zhuanban.project.problem.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.project.problem.ProblemEvent.OverdueApprovalListed;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemList;
import org.zhuanban.project.problem.ProblemTerms;

/**
 * The approvals that {@link LocalLimit#OVERDUE_APPROVAL_LISTED} puts on the problem list. Each
 * attempt goes there once, on the day after the limit, never before its acceptance by silence takes
 * effect. The organ that owes it holds the problem.
 */
record OverdueApprovals(StreamState state, DecisionContext context) {
  /** The prefix of the numbers of such problems (逾期); item and attempt follow. */
  static final String PREFIX = "YQ-";

  List<DatedEvent> upTo(LocalDate day) {
    return ruled()
        ? ApprovalFeature.INSTANCE.duties(state, context).stream()
            .flatMap(duty -> listing(duty).stream())
            .filter(listing -> !listing.effectiveOn().isAfter(day))
            .sorted(Comparator.comparing(DatedEvent::effectiveOn))
            .toList()
        : List.of();
  }

  /** The listing that a duty brings about unless it ends before; empty if it brings none. */
  Optional<DatedEvent> listing(Duty duty) {
    return duty.kind() == ApprovalDuty.DECIDE
            && ruled()
            && !listed(duty, state.of(ProblemFeature.INSTANCE))
        ? duty.clock()
            .bindingDue(context.calendars())
            .map(Deadline.Due::date)
            .flatMap(due -> listing(duty, due))
        : Optional.empty();
  }

  private Optional<DatedEvent> listing(Duty duty, LocalDate due) {
    return limitPassed(duty, due)
        .map(on -> known(duty, on))
        .filter(on -> duty.closedOn().filter(on::isAfter).isEmpty())
        .flatMap(on -> listing(duty, due, on).map(event -> new DatedEvent(event, on)));
  }

  static boolean listed(Duty duty, ProblemList list) {
    return list.ticket(problem(duty)).isPresent();
  }

  private boolean ruled() {
    return context.rules().entries().stream()
        .anyMatch(rule -> rule.matter() == LocalLimit.OVERDUE_APPROVAL_LISTED);
  }

  private static String problem(Duty duty) {
    return PREFIX + duty.key().substring(duty.key().indexOf(':') + 1).replace(':', '-');
  }

  /** An acceptance by silence takes effect after the day from which it counts. */
  private LocalDate known(Duty duty, LocalDate on) {
    return state
        .of(ApprovalFeature.INSTANCE)
        .attempt(duty)
        .flatMap(Application::deemedOn)
        .filter(on::isBefore)
        .orElse(on);
  }

  private Optional<LocalDate> limitPassed(Duty duty, LocalDate due) {
    return context
        .rules()
        .limitIfAny(LocalLimit.OVERDUE_APPROVAL_LISTED, due)
        .map(
            limit ->
                LegalClock.from(due, limit).deadline(context.calendar(duty.clock().calendar())))
        .flatMap(Deadline::dueOn)
        .map(last -> last.plusDays(1));
  }

  private Optional<OverdueApprovalListed> listing(Duty duty, LocalDate due, LocalDate on) {
    ProblemTerms terms = ProblemTerms.of(context.rules(), on);
    OptionalInt lowest = terms.levels().stream().mapToInt(ProblemTerms.ProblemLevel::level).min();
    return lowest.isEmpty()
        ? Optional.empty()
        : state
            .of(ApprovalFeature.INSTANCE)
            .plan()
            .flatMap(plan -> owner(plan, duty.subject()))
            .map(owner -> context.rules().successions().on(owner, on))
            .map(
                owner ->
                    new OverdueApprovalListed(
                        problem(duty),
                        duty.subject(),
                        ApprovalFeature.INSTANCE
                            .itemName(duty.subject(), state)
                            .orElse(duty.subject()),
                        due,
                        terms,
                        lowest.getAsInt(),
                        holder(owner)));
  }

  private static Optional<Department> owner(ApprovalPlan plan, String item) {
    return plan.item(item).map(ApprovalItem::department).flatMap(plan::department);
  }

  private static ProblemHolder holder(Department owner) {
    return new ProblemHolder(owner.code(), owner.name(), owner.calendar());
  }
}
