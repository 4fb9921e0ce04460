package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.PlanHistory;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.ProcedureCap;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DutyPart;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;

/**
 * The clocks of one item as duties.
 *
 * @param approvals the approvals; of an item that an organ decides, its own applications alone
 */
record ItemDuties(Approvals approvals, CalendarBook book, LocalRuleBook rules) {
  /** The code of the applicant, as the owner of duties that are not the organ's. */
  private static final String APPLICANT = "APPLICANT";

  private static final TimeLimit DELIVERY = TimeLimit.workingDays(10, "行政许可法第四十四条");

  /**
   * The duties by item. Those of an item that an organ decides depend on the plans and on its own
   * applications. Those of an enterprise begin with the prerequisites, and depend on all.
   */
  static List<DutyPart> parts(Approvals approvals, CalendarBook book, LocalRuleBook rules) {
    Set<String> ofEnterprises =
        Stream.concat(
                approvals.plan().stream(),
                approvals.plans().versions().stream().map(PlanHistory.Version::plan))
            .flatMap(plan -> plan.items().stream())
            .filter(item -> item.dutyOf().isPresent())
            .map(ApprovalItem::code)
            .collect(Collectors.toSet());
    return approvals.items().stream()
        .map(
            item ->
                ofEnterprises.contains(item.code())
                    ? new DutyPart(
                        List.of(approvals, item, book, rules),
                        () -> new ItemDuties(approvals, book, rules).of(item))
                    : ofOrgan(approvals, item, book, rules))
        .toList();
  }

  private static DutyPart ofOrgan(
      Approvals approvals, ApprovalItem item, CalendarBook book, LocalRuleBook rules) {
    List<Application> attempts = approvals.attempts(item.code());
    return new DutyPart(
        List.of(
            item,
            attempts,
            approvals.plan(),
            approvals.plans().versions(),
            approvals.recordedFrom(),
            book,
            rules),
        () -> new ItemDuties(only(approvals, item.code(), attempts), book, rules).of(item));
  }

  private static Approvals only(Approvals approvals, String code, List<Application> attempts) {
    SortedMap<String, List<Application>> own = new TreeMap<>();
    if (!attempts.isEmpty()) {
      own.put(code, attempts);
    }
    return new Approvals(
        approvals.plan(),
        own,
        new TreeMap<>(),
        approvals.plans(),
        new TreeMap<>(),
        approvals.recordedFrom(),
        approvals.works());
  }

  /** The duties of an item, of all its applications. */
  List<Duty> of(ApprovalItem now) {
    List<Duty> duties = new ArrayList<>();
    OrganSilence silence = new OrganSilence(approvals, book);
    for (Application attempt : approvals.attempts(now.code())) {
      ApprovalItem item = approvals.terms().of(now, attempt);
      examination(item, attempt).ifPresent(duties::add);
      examinationAgain(item, attempt).ifPresent(duties::add);
      if (item.dutyOf().isPresent()) {
        duties.addAll(ownDuties(item, attempt));
      } else {
        approvals
            .clocks()
            .of(item, attempt)
            .ifPresent(
                clock ->
                    duties.add(
                        duty("decide", ApprovalDuty.DECIDE, item, attempt.attempt())
                            .clock(clock)
                            .nextReviewOn(silence.agreesOn(item, attempt))
                            .build()));
      }
      duties.addAll(promises(item, attempt));
      duties.addAll(procedures(item, attempt));
      delivery(item, attempt).ifPresent(duties::add);
      check(item, attempt).ifPresent(duties::add);
      ratingAnswer(item, attempt).ifPresent(duties::add);
      callBack(item, attempt).ifPresent(duties::add);
      new JointDuties(approvals, book).of(item, attempt).forEach(duties::add);
      new RenewalDuties(approvals, book).of(now, attempt).forEach(duties::add);
    }
    approvals.terms().toCome(now).ifPresent(next -> duties.addAll(ownDuties(now, next)));
    return duties;
  }

  private Optional<Duty> examination(ApprovalItem item, Application attempt) {
    OrganSilence silence = new OrganSilence(approvals, book);
    return attempt
        .receivedOn()
        .map(
            received ->
                duty("receive", ApprovalDuty.EXAMINE_RECEIPT, item, attempt.attempt())
                    .clock(
                        ofTheLaw(
                            approvals.terms().calendar(item, attempt),
                            received,
                            known(item.correction(), attempt, CarriedApplication::examinationKnown),
                            attempt
                                .examinedOn()
                                .map(
                                    on -> answered(attempt) ? Ending.done(on) : Ending.lapsed(on))))
                    .nextReviewOn(
                        attempt.noticedOn().isPresent()
                            ? Optional.empty()
                            : silence.effectOn(item, attempt))
                    .build());
  }

  /** Checks whether the organ answered the receipt before any withdrawal or termination. */
  private static boolean answered(Application attempt) {
    boolean givenUp = attempt.withdrawnOn().isPresent() || attempt.terminatedOn().isPresent();
    return !givenUp || attempt.noticedOn().or(attempt::acceptedOn).isPresent();
  }

  /** Returns the duty to examine the complete set after a notice in time (行政许可法第三十二条第一款第五项). */
  private Optional<Duty> examinationAgain(ApprovalItem item, Application attempt) {
    OrganSilence silence = new OrganSilence(approvals, book);
    Optional<Ending> ending =
        attempt
            .deemedOn()
            .or(attempt::acceptedOn)
            .or(attempt::notAcceptedOn)
            .or(attempt::filedOn)
            .map(Ending::done)
            .or(() -> attempt.droppedOn().map(Ending::lapsed));
    return attempt
        .completeOn()
        .filter(on -> attempt.noticedOn().isPresent())
        .map(
            complete ->
                duty("reexamine", ApprovalDuty.EXAMINE_RECEIPT, item, attempt.attempt())
                    .clock(
                        ofTheLaw(
                            approvals.terms().calendar(item, attempt),
                            complete,
                            item.correction(),
                            ending))
                    .nextReviewOn(silence.effectOn(item, attempt))
                    .build());
  }

  /** Returns the enterprise's own duties, with a separate key for each episode. */
  private List<Duty> ownDuties(ApprovalItem item, Application attempt) {
    List<Duty> duties = new ArrayList<>();
    approvals
        .clocks()
        .own(item, attempt)
        .forEach(
            (number, clock) -> {
              String prefix = number == 1 ? "file" : "file-" + number;
              duties.add(
                  duty(prefix, ApprovalDuty.FILE, item, attempt.attempt()).clock(clock).build());
            });
    return duties;
  }

  /**
   * Returns the applicant's open promises after a tolerated acceptance, while the attempt is open.
   */
  private List<Duty> promises(ApprovalItem item, Application attempt) {
    List<Duty> duties = new ArrayList<>();
    for (DeferredDocumentStatus promise : attempt.promises()) {
      Optional<Ending> ending =
          promise
              .suppliedOn()
              .filter(on -> attempt.closedOn().filter(on::isAfter).isEmpty())
              .map(Ending::done)
              .or(attempt::endingWithIt);
      duties.add(
          duty(
                  "supply-" + (duties.size() + 1),
                  ApprovalDuty.SUPPLY_PROMISED,
                  item,
                  attempt.attempt())
              .owedTo(item.department())
              .clock(
                  promised(
                      approvals.terms().calendar(item, attempt),
                      attempt.acceptedOn().orElseThrow(),
                      promise.document().within(),
                      ending))
              .build());
    }
    return duties;
  }

  /** Returns the caps of special procedures: separate clocks, which extend no limit (R6). */
  private List<Duty> procedures(ApprovalItem item, Application attempt) {
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < attempt.pauses().size(); i++) {
      ExcludedPeriod pause = attempt.pauses().get(i);
      Optional<ProcedureCap> cap = cap(item, pause);
      if (cap.isPresent()) {
        Optional<Ending> ending = pause.endedOn().map(Ending::done).or(attempt::endingWithIt);
        duties.add(
            duty("procedure-" + (i + 1), ApprovalDuty.COMPLETE_PROCEDURE, item, attempt.attempt())
                .clock(
                    new DutyClock(
                        approvals.terms().calendar(item, attempt),
                        pause.startedOn(),
                        Optional.of(cap.get().clock(pause.startedOn())),
                        Optional.empty(),
                        ending))
                .build());
      }
    }
    return duties;
  }

  private static Optional<ProcedureCap> cap(ApprovalItem item, ExcludedPeriod pause) {
    return item.special().stream()
        .filter(procedure -> procedure.reason().name().equals(pause.procedure()))
        .findFirst()
        .flatMap(
            procedure -> procedure.cap().map(most -> new ProcedureCap(procedure.reason(), most)));
  }

  private Optional<Duty> check(ApprovalItem item, Application attempt) {
    return attempt
        .commitment()
        .map(
            made ->
                duty("check", ApprovalDuty.CHECK_COMMITMENT, item, attempt.attempt())
                    .clock(
                        DutyClock.appointed(
                            approvals.terms().calendar(item, attempt),
                            attempt.decidedOn().orElseThrow(),
                            Optional.of(
                                LegalClock.from(
                                    attempt.decidedOn().orElseThrow(),
                                    made.commitment().checkWithin())),
                            made.checkedOn()
                                .map(Ending::done)
                                .or(() -> attempt.revokedOn().map(Ending::lapsed))))
                    .build());
  }

  private Optional<Duty> delivery(ApprovalItem item, Application attempt) {
    return attempt
        .decidedOn()
        .map(
            decided ->
                duty("deliver", ApprovalDuty.DELIVER, item, attempt.attempt())
                    .clock(
                        ofTheLaw(
                            approvals.terms().calendar(item, attempt),
                            decided,
                            known(
                                DELIVERY,
                                attempt,
                                carried -> carried.decisionKnown() && carried.deliveryKnown()),
                            attempt
                                .deliveredOn()
                                .map(Ending::done)
                                .or(() -> attempt.revokedOn().map(Ending::lapsed))))
                    .build());
  }

  private Optional<Duty> ratingAnswer(ApprovalItem item, Application attempt) {
    return attempt
        .rating()
        .filter(ServiceRating::bad)
        .map(
            rating ->
                duty("rating", ApprovalDuty.ANSWER_RATING, item, attempt.attempt())
                    .owedTo(APPLICANT)
                    .clock(
                        onRating(
                            item,
                            attempt,
                            rating,
                            LocalLimit.RATING_ANSWER,
                            rating.ending(rating.answeredOn())))
                    .build());
  }

  private Optional<Duty> callBack(ApprovalItem item, Application attempt) {
    return attempt
        .rating()
        .filter(rating -> rating.bad() && rating.byName())
        .map(
            rating ->
                duty("call-back", ApprovalDuty.CALL_BACK, item, attempt.attempt())
                    .owedTo(APPLICANT)
                    .clock(
                        onRating(
                            item,
                            attempt,
                            rating,
                            LocalLimit.RATING_CALL_BACK,
                            rating.ending(rating.calledBackOn())))
                    .build());
  }

  private DutyClock onRating(
      ApprovalItem item,
      Application attempt,
      ServiceRating rating,
      LocalLimit limit,
      Optional<Ending> ending) {
    return DutyClock.appointed(
        approvals.terms().calendar(item, attempt),
        rating.on(),
        Optional.of(LegalClock.from(rating.on(), rules.limit(limit, rating.on()))),
        ending);
  }

  /** Returns a clock of the applicant's promise, for which no statutory limit exists. */
  private static DutyClock promised(
      String calendar, LocalDate from, TimeLimit within, Optional<Ending> ending) {
    return new DutyClock(
        calendar, from, Optional.empty(), Optional.of(LegalClock.from(from, within)), ending);
  }

  /** Returns a clock of the deciding department that has only a statutory limit. */
  private static DutyClock ofTheLaw(
      String calendar, LocalDate from, TimeLimit limit, Optional<Ending> ending) {
    return ofTheLaw(calendar, from, Optional.of(limit), ending);
  }

  private static DutyClock ofTheLaw(
      String calendar, LocalDate from, Optional<TimeLimit> limit, Optional<Ending> ending) {
    return new DutyClock(
        calendar, from, limit.map(days -> LegalClock.from(from, days)), Optional.empty(), ending);
  }

  /** Returns the limit, unless a day of its count is unknown. */
  private static Optional<TimeLimit> known(
      TimeLimit limit, Application attempt, Predicate<CarriedApplication> basis) {
    return Optional.of(limit).filter(any -> attempt.carried().map(basis::test).orElse(true));
  }

  private static Duty.Builder duty(
      String prefix, ApprovalDuty kind, ApprovalItem item, int attempt) {
    return Duty.builder()
        // No formatting, since every command runs this for every duty of the project.
        .key(prefix + ":" + item.code() + ":" + attempt)
        .kind(kind)
        .owner(owner(kind, item))
        .subject(item.code());
  }

  private static String owner(ApprovalDuty kind, ApprovalItem item) {
    return switch (kind) {
      case FILE -> item.dutyOf().orElseThrow();
      case SUPPLY_PROMISED -> APPLICANT;
      default -> item.department();
    };
  }
}
