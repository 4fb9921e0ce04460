package org.zhuanban.message.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.message.rules.MatterFinder.Organ;
import org.zhuanban.restatement.DeadlineRestated;

/**
 * The matters of approvals.
 *
 * @param approvals the approvals after the event
 * @param context the context of today
 */
record ApprovalMatters(Approvals approvals, DecisionContext context) {
  /** The argument for a last day without a limit. */
  private static final String NO_LIMIT = "-";

  /** The argument for a last day during a special procedure. */
  private static final String SUSPENDED = "SUSPENDED";

  /** The clause of the acceptance by silence about a supplement that completes the set. */
  private static final String OF_SUPPLEMENTS = "行政许可法第三十二条第一款第四项、第五项";

  List<Matter> of(ApprovalEvent event, LocalDate on) {
    return both(ofAct(event, on), opened(event, on));
  }

  /** The items that can be applied for since an event met the last of their prerequisites. */
  private List<Matter> opened(ApprovalEvent event, LocalDate on) {
    Optional<String> met =
        event instanceof ItemDecided decided
            ? Optional.of(decided.item())
            : event instanceof FilingRecorded filed
                ? Optional.of(filed.item())
                : event instanceof AgreementDeemed deemed
                    ? Optional.of(deemed.item())
                    : Optional.empty();
    return met.filter(item -> approvals.metOn(item).filter(on::equals).isPresent())
        .map(
            item ->
                approvals.items().stream()
                    .filter(
                        next ->
                            next.prerequisites()
                                .contains(new Prerequisite(item, Gate.BEFORE_APPLY)))
                    .filter(next -> approvals.currentCase(next.code()).isEmpty())
                    .filter(next -> approvals.unmet(next, Gate.BEFORE_APPLY).isEmpty())
                    .flatMap(
                        next ->
                            tell(MessageTopic.ITEM_APPLICABLE, next.code(), name(item).orElse(item))
                                .stream())
                    .toList())
        .orElse(List.of());
  }

  private List<Matter> ofAct(ApprovalEvent event, LocalDate on) {
    if (event instanceof CorrectionNoticeGiven given) {
      return given.effective()
          ? tell(MessageTopic.CORRECTION_NOTICE, given.item(), MatterFinder.number(given.notice()))
          : List.of();
    }
    if (event instanceof ApplicationAccepted accepted) {
      return accepted(accepted.item(), accepted.committedDue(), accepted.statutoryDue());
    }
    if (event instanceof AcceptedWithDeferredDocuments tolerated) {
      return accepted(tolerated.item(), tolerated.committedDue(), tolerated.statutoryDue());
    }
    if (event instanceof AcceptanceRefused refused) {
      return hadEffect(refused, on)
          ? tell(MessageTopic.NOT_ACCEPTED, refused.item(), refused.ground().name())
          : List.of();
    }
    if (event instanceof ApplicationTerminated ended) {
      return tell(MessageTopic.TERMINATED, ended.item(), ended.ground().name());
    }
    if (event instanceof ApprovalRevoked revoked) {
      return tell(MessageTopic.REVOKED, revoked.item(), revoked.ground().name());
    }
    if (event instanceof ItemDecided decided) {
      return tell(MessageTopic.DECIDED, decided.item(), decided.result().name());
    }
    if (event instanceof DecisionDelivered delivered) {
      return both(
          tell(
              MessageTopic.DELIVERED, delivered.item(), MatterFinder.dayIfAny(delivered.validTo())),
          delivered.rating().map(grade -> rated(delivered.item(), grade)).orElse(List.of()));
    }
    if (event instanceof ServiceRated rated) {
      return rated(rated.item(), rated.grade());
    }
    if (event instanceof RenewalDecided decided) {
      return decided.effective()
          ? tell(
              MessageTopic.RENEWED,
              decided.item(),
              decided.result().name(),
              MatterFinder.dayIfAny(decided.validTo()))
          : List.of();
    }
    return ofSilence(event);
  }

  /**
   * Checks whether the refusal had an effect. A refusal after acceptance by silence is no message
   * to the applicant.
   */
  private boolean hadEffect(AcceptanceRefused refused, LocalDate on) {
    return approvals.attempts(refused.item()).stream()
        .anyMatch(attempt -> attempt.notAcceptedOn().filter(on::equals).isPresent());
  }

  private List<Matter> ofSilence(ApprovalEvent event) {
    if (event instanceof AcceptanceDeemed deemed) {
      return both(
          tell(
              MessageTopic.DEEMED_ACCEPTED,
              deemed.item(),
              deemed.acceptedOn().toString(),
              notified(deemed.item(), deemed.committedDue(), DutyClock::committed),
              notified(deemed.item(), deemed.statutoryDue(), DutyClock::statutory)),
          organ(deemed.item())
              .map(
                  organ ->
                      silent(deemed.item(), organ, clause(deemed), SilenceEffect.DEEMED_ACCEPTED))
              .orElse(List.of()));
    }
    if (event instanceof AgreementDeemed deemed) {
      return both(
          tell(MessageTopic.DECIDED, deemed.item(), Result.APPROVED.name()),
          silent(deemed.item(), SilenceEffect.DEEMED_AGREED));
    }
    if (event instanceof RenewalDeemed deemed) {
      return both(
          tell(MessageTopic.RENEWED, deemed.item(), Result.APPROVED.name(), "-"),
          silent(deemed.item(), SilenceEffect.DEEMED_RENEWED));
    }
    return event instanceof ConsentDeemed deemed
        ? department(deemed.department())
            .map(organ -> silent(deemed.item(), organ, deemed.basis(), SilenceEffect.DEEMED_AGREED))
            .orElse(List.of())
        : List.of();
  }

  private List<Matter> accepted(
      String item, Optional<LocalDate> promised, Optional<LocalDate> statutory) {
    return tell(
        MessageTopic.ACCEPTED,
        item,
        notified(item, promised, DutyClock::committed),
        notified(item, statutory, DutyClock::statutory));
  }

  /** A last day as notified, with its certainty while it is the same day. */
  private String notified(
      String item, Optional<LocalDate> day, Function<DutyClock, Optional<LegalClock>> which) {
    Optional<DutyClock> clock = item(item).flatMap(approvals.clocks()::of);
    if (clock.filter(limits -> which.apply(limits).isEmpty()).isPresent()) {
      return NO_LIMIT;
    }
    Optional<Deadline.Due> now =
        clock
            .flatMap(limits -> which.apply(limits).map(limit -> deadline(limit, limits)))
            .flatMap(Deadline::due)
            .filter(due -> day.filter(due.date()::equals).isPresent());
    return now.isPresent() ? MatterFinder.due(now) : MatterFinder.day(day);
  }

  private Deadline deadline(LegalClock limit, DutyClock clock) {
    return limit.deadline(context.calendar(clock.calendar()));
  }

  private List<Matter> rated(String item, ServiceGrade grade) {
    return grade.bad()
        ? tell(MessageTopic.BAD_RATING, item, String.valueOf(grade.stars()))
        : List.of();
  }

  /**
   * The clause of a deemed acceptance. A complete set has to be accepted, also by silence about it.
   */
  private String clause(AcceptanceDeemed deemed) {
    boolean supplied =
        approvals.attempts(deemed.item()).stream()
            .filter(attempt -> attempt.attempt() == deemed.attempt())
            .anyMatch(attempt -> attempt.noticedOn().isPresent());
    return supplied ? OF_SUPPLEMENTS : SilenceEffect.DEEMED_ACCEPTED.source();
  }

  private List<Matter> silent(String item, SilenceEffect effect) {
    return organ(item).map(organ -> silent(item, organ, effect.source(), effect)).orElse(List.of());
  }

  private List<Matter> silent(String item, Organ organ, String clause, SilenceEffect effect) {
    String code = context.rules().successions().on(organ.code(), context.today());
    return List.of(
        new Matter(
            MessageTopic.SILENT,
            code,
            organ.calendar(),
            red(item),
            List.of(item, name(item).orElse(""), clause, effect.name())));
  }

  private List<Matter> tell(MessageTopic topic, String item, String... more) {
    return organ(item)
        .map(
            organ -> {
              List<String> arguments = new ArrayList<>(List.of(item, name(item).orElse("")));
              arguments.addAll(List.of(more));
              return List.of(
                  new Matter(
                      topic,
                      context.rules().successions().on(organ.code(), context.today()),
                      organ.calendar(),
                      red(item),
                      arguments));
            })
        .orElse(List.of());
  }

  /** The moved limits of attempts in progress since the earlier state, for any cause. */
  List<Matter> moved(Approvals was) {
    List<Matter> moved = new ArrayList<>();
    for (ApprovalItem item : approvals.items()) {
      Optional<Application> before = was.currentCase(item.code());
      Optional<Application> now = approvals.currentCase(item.code());
      if (before.isPresent()
          && now.isPresent()
          && !before.equals(now)
          && before.get().attempt() == now.get().attempt()
          && now.get().closedOn().isEmpty()) {
        // A duty that opened again has not moved: it comes after the earlier one.
        List<DutyClock> then = was.clocks().all(item, before.get());
        List<DutyClock> is = approvals.clocks().all(item, now.get());
        for (int i = 0; i < Math.min(then.size(), is.size()); i++) {
          moved.addAll(moved(item, now.get(), then.get(i), is.get(i)));
        }
      }
    }
    return moved;
  }

  private List<Matter> moved(ApprovalItem item, Application attempt, DutyClock was, DutyClock is) {
    List<String> days =
        Stream.of(was.committed(), is.committed(), was.statutory(), is.statutory())
            .map(limit -> limit.map(clock -> deadline(clock, is)))
            .map(deadline -> day(deadline, item, attempt))
            .toList();
    return days.get(0).equals(days.get(1)) && days.get(2).equals(days.get(3))
        ? List.of()
        : tell(MessageTopic.LIMIT_MOVED, item.code(), days.toArray(String[]::new));
  }

  /** A last day; during a special procedure, the time of the procedure (行政许可法第四十五条). */
  private static String day(Optional<Deadline> deadline, ApprovalItem item, Application attempt) {
    if (deadline.isEmpty()) {
      return NO_LIMIT;
    }
    return deadline.get() instanceof Deadline.Open open
        ? Stream.concat(
                Stream.of(SUSPENDED),
                takes(open.pause(), item, attempt).stream()
                    .map(limit -> limit.amount() + " " + limit.unit()))
            .collect(Collectors.joining(" "))
        : MatterFinder.due(deadline);
  }

  /**
   * The time of a special procedure, by the notice to the applicant, else by the guide of the item.
   */
  private static Optional<TimeLimit> takes(Pause pause, ApprovalItem item, Application attempt) {
    return attempt.pauses().stream()
        .filter(each -> each.procedure().equals(pause.reason().name()))
        .filter(each -> each.startedOn().equals(pause.startedOn()))
        .flatMap(each -> each.stated().stream())
        .findFirst()
        .or(
            () ->
                item.special().stream()
                    .filter(special -> special.reason() == pause.reason())
                    .flatMap(special -> special.cap().stream())
                    .findFirst());
  }

  /** The organ of an item, or the department with that code. */
  Optional<Organ> organ(String subject) {
    return item(subject)
        .map(found -> new Organ(found.department(), Optional.of(approvals.terms().calendar(found))))
        .or(() -> department(subject));
  }

  private Optional<Organ> department(String code) {
    return approvals.plan().flatMap(plan -> plan.department(code)).map(Organ::of);
  }

  Optional<String> name(String item) {
    return item(item).map(approvals::title);
  }

  boolean red(String item) {
    return MatterFinder.red(item(item).flatMap(approvals.clocks()::of), context);
  }

  private Optional<ApprovalItem> item(String code) {
    return approvals.items().stream().filter(item -> item.code().equals(code)).findFirst();
  }

  private static List<Matter> both(List<Matter> some, List<Matter> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /**
   * Checks whether a last day that a notice moved still holds, apart from later notices, which have
   * messages of their own. The end of a pause and an extension have messages with the new days.
   */
  boolean holds(DeadlineRestated restated, LocalDate on) {
    List<CalendarBook> since =
        context.calendars().notices().stream()
            .flatMap(notice -> notice.publishedOn().stream())
            .filter(day -> !day.isBefore(restated.published()))
            .distinct()
            .map(context.calendars()::asOf)
            .toList();
    return approvals.items().stream()
        .filter(item -> item.code().equals(restated.subject()))
        .flatMap(
            item ->
                approvals.attempts(item.code()).stream()
                    .filter(attempt -> restated.duty().endsWith(":" + attempt.attempt()))
                    .filter(attempt -> !movedSince(attempt, on))
                    .flatMap(attempt -> approvals.clocks().of(item, attempt).stream()))
        .flatMap(
            clock ->
                since.stream()
                    .map(
                        known ->
                            restated.limit() == DutyLimit.COMMITTED
                                ? clock.committedDue(known)
                                : clock.statutoryDue(known)))
        .anyMatch(due -> due.filter(day -> day.date().equals(restated.after())).isPresent());
  }

  /** Whether an act moved the last day later; the end of a pause that the limits count did not. */
  private static boolean movedSince(Application attempt, LocalDate on) {
    return Stream.concat(
            attempt.pauses().stream()
                .filter(ExcludedPeriod::leftOut)
                .flatMap(pause -> pause.endedOn().stream()),
            attempt.extension().stream().map(Extension::approvedOn))
        .anyMatch(on::isBefore);
  }
}
