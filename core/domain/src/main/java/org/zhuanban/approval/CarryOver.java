package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.application.CarryOverLimit;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.input.Input;

/**
 * Approvals that began before the take-over of their project.
 *
 * <p>Events of unknown date count from the day of the take-over, and are not the basis of any
 * judgement.
 *
 * @param on the day of the take-over
 * @param plan the current plan
 * @param cases the knowledge of each item with an application, each item once
 * @param trades the last step of each public trade
 */
public record CarryOver(
    LocalDate on, ApprovalPlan plan, List<KnownApplication> cases, List<KnownTrade> trades) {
  /**
   * The progress of a public trade.
   *
   * @param item the code of the item
   * @param step its last step
   * @param on the day of that step; empty if it is unknown
   */
  public record KnownTrade(String item, TradeStep step, Optional<LocalDate> on) {}

  /**
   * Copies the lists.
   *
   * @param on the day of the take-over
   * @param plan the plan
   * @param cases the knowledge of each item
   * @param trades the last step of each public trade
   */
  public CarryOver {
    cases = Input.list("CarryOver.cases", cases);
    trades = Input.list("CarryOver.trades", trades);
  }

  /**
   * Computes the limits that end on the last days of which applicants were notified.
   *
   * @param book the notices known on the day of the take-over
   * @return the limits of the accepted applications
   */
  public List<CarryOverLimit> limits(CalendarBook book) {
    List<CarryOverLimit> limits = new ArrayList<>();
    for (KnownApplication known : cases) {
      ApprovalItem item = plan.item(known.item()).orElseThrow();
      String calendar = plan.department(item.department()).orElseThrow().calendar();
      LocalDate from = known.acceptedOn().orElse(on.minusDays(1));
      known
          .committedDue()
          .ifPresent(
              day ->
                  limits.add(CarryOverLimit.upTo(item, false, from, day, book.calendar(calendar))));
      known
          .statutoryDue()
          .ifPresent(
              day ->
                  limits.add(CarryOverLimit.upTo(item, true, from, day, book.calendar(calendar))));
    }
    return limits;
  }

  /**
   * Returns the approvals as of the take-over.
   *
   * @param limits the result of {@link #limits}
   * @return the approvals
   */
  public Approvals approvals(List<CarryOverLimit> limits) {
    Approvals approvals = Approvals.NONE.withRecordedFrom(on).withPlan(plan, on);
    for (KnownApplication known : cases) {
      approvals = approvals.withNewCase(known.item(), attempt(known, limits));
    }
    for (KnownTrade trade : trades) {
      approvals = approvals.withTradeStep(trade.item(), trade.step(), trade.on().orElse(on));
    }
    return approvals;
  }

  private Application attempt(KnownApplication known, List<CarryOverLimit> limits) {
    Application attempt =
        Application.opened(1)
            .withReceivedOn(known.receivedOn().or(() -> unlessAccepted(known)))
            .withCarried(carried(known, limits));
    if (known.state() == ApplicationState.CORRECTION || known.noticedOn().isPresent()) {
      LocalDate noticed = known.noticedOn().orElse(on);
      attempt =
          attempt.withNoticedOn(noticed).withExaminedOn(noticed).withCompleteOn(known.completeOn());
    }
    if (!known.accepted()) {
      return attempt;
    }
    if (!known.filed() || known.acceptedOn().isPresent()) {
      attempt = attempt.withAcceptedOn(known.acceptedOn().orElse(since(known)));
    }
    ApprovalItem item = plan.item(known.item()).orElseThrow();
    LocalDate concluded = known.decidedOn().orElse(on);
    attempt =
        attempt
            .withExaminedOn(attempt.examinedOn().or(attempt::acceptedOn).orElse(concluded))
            .withPauses(known.pauses().stream().map(pause -> pause(item, pause)).toList());
    if (known.filed()) {
      attempt = attempt.withFiledOn(concluded);
    } else if (known.decided().isPresent()) {
      attempt = attempt.withDecidedOn(concluded).withResult(known.decided());
    }
    if (known.state() == ApplicationState.DELIVERED) {
      LocalDate delivered = known.deliveredOn().orElse(on);
      attempt =
          attempt
              .withDeliveredOn(delivered)
              .withLicence(
                  attempt.metOn().flatMap(met -> Licence.delivered(delivered, known.validTo())));
    }
    return attempt;
  }

  /** Returns the day of receipt of an application that awaits its examination. */
  private Optional<LocalDate> unlessAccepted(KnownApplication known) {
    return known.accepted() ? Optional.empty() : Optional.of(on);
  }

  /**
   * Returns the day of acceptance; a decided application was accepted by its decision at the
   * latest.
   */
  private LocalDate since(KnownApplication known) {
    return known.decidedOn().orElse(on);
  }

  private static ExcludedPeriod pause(ApprovalItem item, KnownApplication.KnownPause pause) {
    boolean leftOut =
        Arrays.stream(PauseReason.values())
            .filter(reason -> reason.name().equals(pause.procedure()))
            .anyMatch(item::leavesOut);
    return new ExcludedPeriod(
        pause.procedure(),
        pause.startedOn(),
        pause.notifiedOn(),
        pause.endedOn(),
        leftOut,
        Optional.empty());
  }

  private CarriedApplication carried(KnownApplication known, List<CarryOverLimit> limits) {
    boolean concluded = known.filed() || known.decided().isPresent();
    boolean decisionKnown = !concluded || known.decidedOn().isPresent();
    boolean startKnown = known.acceptedOn().isPresent();
    boolean receiptKnown = known.receivedOn().isPresent();
    boolean examinationKnown =
        known.state() == ApplicationState.RECEIVED || known.noticedOn().isPresent();
    return new CarriedApplication(
        on,
        known.accepted(),
        limit(known, limits, false).filter(limit -> decisionKnown),
        limit(known, limits, true).filter(limit -> decisionKnown),
        startKnown && known.pausesKnown() && decisionKnown,
        receiptKnown,
        receiptKnown && examinationKnown,
        decisionKnown,
        known.state() != ApplicationState.DELIVERED || known.deliveredOn().isPresent());
  }

  private static Optional<CarryOverLimit> limit(
      KnownApplication known, List<CarryOverLimit> limits, boolean statutory) {
    return limits.stream()
        .filter(limit -> limit.item().equals(known.item()) && limit.statutory() == statutory)
        .findFirst();
  }
}
