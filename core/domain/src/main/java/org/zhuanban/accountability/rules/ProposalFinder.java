package org.zhuanban.accountability.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.accountability.Link;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.attribution.ProjectAttribution;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.project.Project;
import org.zhuanban.project.Promise;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.violation.Violations.Violation;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * Finds the proposals of a project. It only reads, and keeps no proposal.
 *
 * @param state the project
 * @param duties the duties of the project by the day, under the codes at their beginning
 * @param day the day, read at its end
 * @param book the notices on the calendar
 * @param successions the successions of departments
 */
public record ProposalFinder(
    StreamState state,
    List<Duty> duties,
    LocalDate day,
    CalendarBook book,
    SuccessionTable successions) {
  private static final List<DutyKind> OF_ATTEMPTS =
      List.of(ApprovalDuty.DECIDE, ApprovalDuty.DELIVER, ApprovalDuty.EXAMINE_RECEIPT);

  /**
   * Copies the list.
   *
   * @param state the project
   * @param duties the duties of the project
   * @param day the day
   * @param book the notices on the calendar
   * @param successions the successions of departments
   */
  public ProposalFinder {
    duties = List.copyOf(duties);
  }

  /**
   * Creates a finder for a project at the end of a day.
   *
   * @param state the project
   * @param owed all duties of the project, under the codes at their beginning
   * @param day the day
   * @param book the notices known on the day
   * @param successions the successions of departments
   * @return the proposals
   */
  public static ProposalFinder of(
      StreamState state,
      Stream<Duty> owed,
      LocalDate day,
      CalendarBook book,
      SuccessionTable successions) {
    return new ProposalFinder(
        state, owed.filter(duty -> !duty.openedOn().isAfter(day)).toList(), day, book, successions);
  }

  /** {@return the proposals, link by link, in each by their first day} */
  public List<Proposal> all() {
    List<Proposal> all = new ArrayList<>();
    duties.forEach(duty -> all.addAll(passed(duty)));
    silences(all);
    for (Violation violation : state.of(ViolationFeature.INSTANCE).found()) {
      broken(violation).ifPresent(all::add);
    }
    all.sort(
        Comparator.<Proposal, Link>comparing(each -> each.trigger().link())
            .thenComparing(Proposal::since));
    return List.copyOf(all);
  }

  private List<Proposal> passed(Duty duty) {
    boolean excused =
        duty.clock().ending().filter(ending -> ending.how() == Ending.How.EXCUSED).isPresent();
    Optional<Trigger> trigger = Trigger.of(duty.kind()).filter(each -> !excused && ofCounty(duty));
    if (trigger.isEmpty()) {
      return List.of();
    }
    Optional<Deadline> binding = duty.clock().bindingOn(day, book);
    if (duty.kind() != ApprovalDuty.DECIDE) {
      return against(duty, trigger.get(), binding, duty.kind().source());
    }
    List<Proposal> passed =
        new ArrayList<>(
            against(
                duty,
                Trigger.LIMIT_PASSED,
                duty.clock().statutoryOn(day, book),
                duty.kind().source()));
    Set<String> asked = passed.stream().map(Proposal::organ).collect(Collectors.toSet());
    against(duty, Trigger.COMMITMENT_PASSED, binding, Trigger.COMMITMENT_PASSED.source()).stream()
        .filter(proposal -> !asked.contains(proposal.organ()))
        .forEach(passed::add);
    return passed;
  }

  /** Checks whether the duty is the county's; a promise of the enterprise is not. */
  private boolean ofCounty(Duty duty) {
    Optional<Project.Signing> signed = state.of(ProjectFeature.INSTANCE).signed();
    return signed.stream()
        .flatMap(each -> each.agreement().promises().stream())
        .filter(promise -> promise.by() == Promise.Side.ENTERPRISE)
        .noneMatch(promise -> duty.subject().equals(promise.code()));
  }

  /** Proposes each organ for its own days only, without days before a merger. */
  private List<Proposal> against(
      Duty duty, Trigger trigger, Optional<Deadline> limit, String basis) {
    List<Proposal> against = new ArrayList<>();
    Optional<Deadline.Due> due = limit.flatMap(Deadline::due);
    due.map(last -> held(duty, last.date()))
        .orElse(new TreeMap<>())
        .forEach(
            (organ, days) ->
                against.add(
                    new Proposal(
                        trigger,
                        organ,
                        duty.key(),
                        duty.subject(),
                        days.get(0),
                        due.orElseThrow().certainty(),
                        day,
                        days,
                        basis,
                        Optional.of(duty.succeeded(successions, days.get(days.size() - 1))))));
    return against;
  }

  /** The days after the limit up to the end or the day, by the organ that held them. */
  private SortedMap<String, List<LocalDate>> held(Duty duty, LocalDate due) {
    LocalDate last = duty.closedOn().filter(day::isAfter).orElse(day);
    Optional<Attribution> attribution = due.isBefore(last) ? attribution(duty) : Optional.empty();
    SortedMap<String, List<LocalDate>> held = new TreeMap<>();
    for (LocalDate each = due.plusDays(1); !each.isAfter(last); each = each.plusDays(1)) {
      LocalDate then = each;
      duty.holderOn(then, book)
          .map(code -> successions.on(code, then))
          .filter(
              organ ->
                  attribution
                      .map(
                          whose -> whose.on(then).filter(holder -> isOf(organ, holder)).isPresent())
                      .orElse(true))
          .ifPresent(organ -> held.computeIfAbsent(organ, none -> new ArrayList<>()).add(then));
    }
    return held;
  }

  private static boolean isOf(String organ, Holder holder) {
    return holder instanceof Holder.DepartmentHolder department && department.code().equals(organ);
  }

  /**
   * Finds the attribution of the days of the attempt that a duty is about.
   *
   * @param duty a duty of the project
   * @return the attribution, for an order about an item that of its last attempt; empty if the duty
   *     is about no attempt at an approval
   */
  public Optional<Attribution> attribution(Duty duty) {
    Approvals approvals = state.of(ApprovalFeature.INSTANCE);
    int begun = approvals.asOf(day).attempts(duty.subject()).size();
    int attempt;
    if (OF_ATTEMPTS.contains(duty.kind())) {
      attempt = Integer.parseInt(duty.key().substring(duty.key().lastIndexOf(':') + 1));
    } else if (duty.kind() == SupervisionDuty.ORDER && begun > 0) {
      // An order about an item does not count the days of the applicant or of others.
      attempt = begun;
    } else {
      return Optional.empty();
    }
    return begun >= attempt
        ? Optional.of(
            ProjectAttribution.upTo(approvals, day, book, successions)
                .attempt(duty.subject(), attempt))
        : Optional.empty();
  }

  /**
   * Adds acceptances by silence. Silence ends the duty on the day of its limit, so that no later
   * day counts.
   */
  private void silences(List<Proposal> all) {
    Approvals approvals = state.of(ApprovalFeature.INSTANCE).asOf(day);
    for (ApprovalItem item : approvals.items()) {
      for (Application attempt : approvals.attempts(item.code())) {
        String ignored = attempt.noticedOn().isPresent() ? "reexamine" : "receive";
        String key = "%s:%s:%s".formatted(ignored, item.code(), attempt.attempt());
        Optional<Duty> duty = duties.stream().filter(each -> each.key().equals(key)).findFirst();
        if (attempt.deemedAccepted() && duty.isPresent()) {
          LocalDate since = attempt.deemedOn().orElse(day);
          Duty owed = duty.get().succeeded(successions, since);
          all.add(
              new Proposal(
                  Trigger.RECEIPT_IGNORED,
                  owed.owner(),
                  key,
                  item.code(),
                  since,
                  owed.clock()
                      .bindingOn(day, book)
                      .flatMap(Deadline::due)
                      .orElseThrow()
                      .certainty(),
                  day,
                  List.of(),
                  Trigger.RECEIPT_IGNORED.source(),
                  Optional.of(owed)));
        }
      }
    }
  }

  private Optional<Proposal> broken(Violation violation) {
    String subject = violation.what().subject();
    return Trigger.ofRule(violation.what().rule())
        .filter(trigger -> !violation.on().isAfter(day))
        .map(
            trigger ->
                new Proposal(
                    trigger,
                    answering(subject, violation.on()),
                    violation.what().rule(),
                    subject,
                    violation.on(),
                    Certainty.FINAL,
                    day,
                    List.of(),
                    violation.what().article(),
                    Optional.empty()));
  }

  /** The organ responsible for an item, a problem or a policy, or the code of an organ itself. */
  private String answering(String subject, LocalDate on) {
    Optional<String> ofItem =
        state.of(ApprovalFeature.INSTANCE).items().stream()
            .filter(item -> item.code().equals(subject))
            .map(ApprovalItem::department)
            .findFirst();
    Optional<String> ofProblem =
        state.of(ProblemFeature.INSTANCE).ticket(subject).map(ticket -> holder(ticket, on));
    Optional<String> ofPolicy =
        PolicyFeature.INSTANCE.standings(state, day).stream()
            .filter(standing -> standing.policy().code().equals(subject))
            .map(standing -> standing.policy().organ().code())
            .findFirst();
    return successions.on(ofItem.or(() -> ofProblem).or(() -> ofPolicy).orElse(subject), on);
  }

  private static String holder(ProblemTicket ticket, LocalDate on) {
    return ticket.asOf(on).current().holder().code();
  }
}
