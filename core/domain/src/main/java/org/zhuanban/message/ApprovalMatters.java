package org.zhuanban.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalCase;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.ApprovalEvent.AcceptanceDeemed;
import org.zhuanban.approval.ApprovalEvent.AcceptanceRefused;
import org.zhuanban.approval.ApprovalEvent.AgreementDeemed;
import org.zhuanban.approval.ApprovalEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalEvent.ApplicationTolerated;
import org.zhuanban.approval.ApprovalEvent.ApprovalRevoked;
import org.zhuanban.approval.ApprovalEvent.CaseTerminated;
import org.zhuanban.approval.ApprovalEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ApprovalEvent.DecisionDelivered;
import org.zhuanban.approval.ApprovalEvent.ItemDecided;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.Result;
import org.zhuanban.approval.SilenceEffect;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Ground;
import org.zhuanban.message.Matters.Organ;

/**
 * What there is to tell of approvals.
 *
 * @param approvals the approvals after what happened
 * @param ground what is known today
 */
record ApprovalMatters(Approvals approvals, Ground ground) {
  /** The highest grade that is bad, see {@link org.zhuanban.approval.ServiceRating#bad}. */
  private static final int BAD = 2;

  List<Matter> of(ApprovalEvent event, LocalDate on) {
    if (event instanceof CorrectionNoticeGiven given) {
      return given.effective()
          ? tell(MessageTopic.CORRECTION_NOTICE, given.item(), given.notice().id())
          : List.of();
    }
    if (event instanceof ApplicationAccepted accepted) {
      return accepted(accepted.item(), accepted.committedDue(), accepted.statutoryDue());
    }
    if (event instanceof ApplicationTolerated tolerated) {
      return accepted(tolerated.item(), tolerated.committedDue(), tolerated.statutoryDue());
    }
    if (event instanceof AcceptanceRefused refused) {
      return hadEffect(refused, on)
          ? tell(MessageTopic.NOT_ACCEPTED, refused.item(), refused.ground().name())
          : List.of();
    }
    if (event instanceof CaseTerminated ended) {
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
          tell(MessageTopic.DELIVERED, delivered.item(), Matters.day(delivered.validTo())),
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
              Matters.day(decided.validTo()))
          : List.of();
    }
    return ofSilence(event);
  }

  /** A refusal to accept what silence had accepted says nothing to the applicant. */
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
              Matters.day(deemed.committedDue()),
              Matters.day(deemed.statutoryDue())),
          silent(deemed.item(), SilenceEffect.DEEMED_ACCEPTED));
    }
    if (event instanceof AgreementDeemed deemed) {
      return both(
          tell(MessageTopic.DECIDED, deemed.item(), Result.APPROVED.name()),
          silent(deemed.item(), SilenceEffect.DEEMED_AGREED));
    }
    if (event instanceof RenewalDeemed deemed) {
      return both(
          tell(MessageTopic.RENEWED, deemed.item(), Result.APPROVED.name(), ""),
          silent(deemed.item(), SilenceEffect.DEEMED_RENEWED));
    }
    return event instanceof ConsentDeemed deemed
        ? department(deemed.department())
            .map(organ -> silent(deemed.item(), organ, deemed.basis()))
            .orElse(List.of())
        : List.of();
  }

  private List<Matter> accepted(
      String item, Optional<LocalDate> promised, Optional<LocalDate> statutory) {
    return tell(MessageTopic.ACCEPTED, item, Matters.day(promised), Matters.day(statutory));
  }

  private List<Matter> rated(String item, int grade) {
    return grade <= BAD ? tell(MessageTopic.BAD_RATING, item, String.valueOf(grade)) : List.of();
  }

  private List<Matter> silent(String item, SilenceEffect effect) {
    return organ(item).map(organ -> silent(item, organ, effect.source())).orElse(List.of());
  }

  private List<Matter> silent(String item, Organ organ, String clause) {
    String code = ground.rules().successions().on(organ.code(), ground.today());
    return List.of(
        new Matter(
            MessageTopic.SILENT,
            code,
            organ.calendar(),
            red(item),
            List.of(item, name(item).orElse(""), code, clause)));
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
                      ground.rules().successions().on(organ.code(), ground.today()),
                      organ.calendar(),
                      red(item),
                      arguments));
            })
        .orElse(List.of());
  }

  /** What has moved since then in attempts that are under way, whatever moved it. */
  List<Matter> moved(Approvals was) {
    List<Matter> moved = new ArrayList<>();
    for (ApprovalItem item : approvals.items()) {
      Optional<ApprovalCase> before = was.currentCase(item.code());
      Optional<ApprovalCase> now = approvals.currentCase(item.code());
      if (before.isPresent()
          && now.isPresent()
          && !before.equals(now)
          && before.get().attempt() == now.get().attempt()
          && now.get().closedOn().isEmpty()) {
        // What is owed anew has not moved: it comes after what was owed before.
        List<DutyClock> then = was.clocks(item, before.get());
        List<DutyClock> is = approvals.clocks(item, now.get());
        for (int i = 0; i < Math.min(then.size(), is.size()); i++) {
          moved.addAll(moved(item.code(), then.get(i), is.get(i)));
        }
      }
    }
    return moved;
  }

  private List<Matter> moved(String item, DutyClock was, DutyClock is) {
    List<String> days =
        Stream.of(
                was.bindingDue(ground.calendars()).map(Deadline.Due::date),
                is.bindingDue(ground.calendars()).map(Deadline.Due::date),
                was.statutoryDue(ground.calendars()).map(Deadline.Due::date),
                is.statutoryDue(ground.calendars()).map(Deadline.Due::date))
            .map(Matters::day)
            .toList();
    return days.get(0).equals(days.get(1)) && days.get(2).equals(days.get(3))
        ? List.of()
        : tell(MessageTopic.LIMIT_MOVED, item, days.toArray(String[]::new));
  }

  /** The organ of an item, or the department of that code. */
  Optional<Organ> organ(String subject) {
    return item(subject)
        .map(found -> new Organ(found.department(), Optional.of(approvals.calendar(found))))
        .or(() -> department(subject));
  }

  private Optional<Organ> department(String code) {
    return approvals.plan().flatMap(plan -> plan.department(code)).map(Organ::of);
  }

  Optional<String> name(String item) {
    return item(item).map(ApprovalItem::name);
  }

  boolean red(String item) {
    return Matters.red(item(item).flatMap(approvals::clock), ground);
  }

  private Optional<ApprovalItem> item(String code) {
    return approvals.items().stream().filter(item -> item.code().equals(code)).findFirst();
  }

  private static List<Matter> both(List<Matter> some, List<Matter> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
