package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.application.CommitmentStatus;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.application.ToldDues;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * One attempt at an item: the days on which things happened to it.
 *
 * @param attempt the number of the attempt, from 1
 * @param receivedOn the day of receipt; empty if acceptance was its own receipt
 * @param correctionDue the last day for the one-time notice, as it was told at receipt
 * @param noticedOn the day of the one-time notice, if it came in time
 * @param notice the paper of that notice
 * @param examinedOn the day on which the receipt was settled: by notice, acceptance, silence,
 *     withdrawal
 * @param completeOn the day on which the complete set was received, with the application or, after
 *     a notice in time, with what was supplied; what is received later is no other one
 * @param acceptedOn the day from which the application counts as accepted
 * @param deemedOn the day on which silence had the effect that it counts as accepted
 * @param told the last days that the applicant was told at acceptance; empty if it was not
 *     accepted, or before the project was taken over
 * @param pauses the special procedures
 * @param extension the extension that took effect
 * @param extensionClaimed whether an extension was ever reported, in effect or not
 * @param decidedOn the day of the decision
 * @param result what was decided
 * @param filedOn the day of filing
 * @param withdrawnOn the day of withdrawal
 * @param deliveredOn the day on which the decision was delivered
 * @param promises the documents promised at a tolerated acceptance
 * @param commitment the commitment on which it was approved
 * @param notAcceptedOn the day on which acceptance was refused
 * @param terminatedOn the day from which it is no longer dealt with
 * @param revokedOn the day on which what was granted ended
 * @param joint what the departments that take part told the lead
 * @param licence what was granted for a time; empty if no last day is printed on it
 * @param rating what the applicant gave for the service
 * @param startExtensions the extensions of the time to start construction that took effect, in
 *     order
 * @param carried how much is known of it, if it began before the project was taken over
 */
@Value.Builder
@Term(zh = "申请件", en = "application", law = "行政许可法第二十九条")
public record Application(
    int attempt,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> correctionDue,
    Optional<LocalDate> noticedOn,
    Optional<DocumentRef> notice,
    Optional<LocalDate> examinedOn,
    Optional<LocalDate> completeOn,
    Optional<LocalDate> acceptedOn,
    Optional<LocalDate> deemedOn,
    Optional<ToldDues> told,
    List<ExcludedPeriod> pauses,
    Optional<Extension> extension,
    boolean extensionClaimed,
    Optional<LocalDate> decidedOn,
    Optional<Result> result,
    Optional<LocalDate> filedOn,
    Optional<LocalDate> withdrawnOn,
    Optional<LocalDate> deliveredOn,
    List<DeferredDocumentStatus> promises,
    Optional<CommitmentStatus> commitment,
    Optional<LocalDate> notAcceptedOn,
    Optional<LocalDate> terminatedOn,
    Optional<LocalDate> revokedOn,
    JointFile joint,
    Optional<Licence> licence,
    Optional<ServiceRating> rating,
    List<Extension> startExtensions,
    Optional<CarriedApplication> carried)
    implements WithApplication {
  /**
   * Copies the lists.
   *
   * @param attempt the number of the attempt
   * @param receivedOn the day of receipt
   * @param correctionDue the last day for the one-time notice
   * @param noticedOn the day of the one-time notice
   * @param notice the paper of that notice
   * @param examinedOn the day on which the receipt was settled
   * @param completeOn the day on which the complete set was received
   * @param acceptedOn the day of acceptance
   * @param deemedOn the day on which silence accepted it
   * @param told the last days that the applicant was told at acceptance
   * @param pauses the special procedures
   * @param extension the extension that took effect
   * @param extensionClaimed whether an extension was ever reported
   * @param decidedOn the day of the decision
   * @param result what was decided
   * @param filedOn the day of filing
   * @param withdrawnOn the day of withdrawal
   * @param deliveredOn the day of delivery
   * @param promises the documents promised at a tolerated acceptance
   * @param commitment the commitment on which it was approved
   * @param notAcceptedOn the day on which acceptance was refused
   * @param terminatedOn the day from which it is no longer dealt with
   * @param revokedOn the day on which what was granted ended
   * @param joint what the departments that take part told the lead
   * @param licence what was granted for a time
   * @param rating what the applicant gave for the service
   * @param startExtensions the extensions of the time to start construction
   * @param carried how much is known of what was before the take-over
   */
  public Application {
    pauses = List.copyOf(pauses);
    promises = List.copyOf(promises);
    startExtensions = List.copyOf(startExtensions);
  }

  /**
   * {@return an attempt at which nothing has happened yet}
   *
   * @param attempt the number of the attempt, from 1
   */
  public static Application opened(int attempt) {
    return builder().attempt(attempt).extensionClaimed(false).joint(JointFile.NONE).build();
  }

  /** {@return whether it was accepted by silence (行政许可法第三十二条第一款第四项)} */
  public boolean deemedAccepted() {
    return deemedOn.isPresent();
  }

  /**
   * {@return the day from which the limit for the decision runs: of acceptance; of a filing without
   * one, of the receipt of the complete set, or of the filing itself if nothing was received}
   */
  Optional<LocalDate> startedOn() {
    return acceptedOn.or(() -> filedOn.map(on -> completeSetOn().orElse(on)));
  }

  /**
   * {@return the day on which the organ had the complete set: as received, or as the law takes what
   * was received if no corrections were told in time (行政许可法第三十二条第一款第四项); empty if nobody said when}
   */
  private Optional<LocalDate> completeSetOn() {
    return completeOn.or(() -> noticedOn.isPresent() ? Optional.empty() : receivedOn);
  }

  /**
   * {@return the receipt that has to be answered and was not: after a notice in time that of the
   * complete set, else the application's}
   */
  public Optional<LocalDate> unansweredSince() {
    boolean open = acceptedOn.isEmpty() && closedOn().isEmpty();
    return open ? noticedOn.isPresent() ? completeOn : receivedOn : Optional.empty();
  }

  /**
   * What clocks leave out: nothing that the applicant was told only after the attempt ended, and
   * nothing after its end, as a procedure serves the decision (行政许可法第四十五条).
   */
  List<Pause> leftOut() {
    return pauses.stream()
        .filter(ExcludedPeriod::leftOut)
        .map(ExcludedPeriod::toPause)
        .map(
            pause ->
                new Pause(
                    pause.reason(),
                    pause.startedOn(),
                    pause.notifiedOn().filter(on -> closedOn().filter(on::isAfter).isEmpty()),
                    pause
                        .endedOn()
                        .or(() -> closedOn().filter(on -> !on.isBefore(pause.startedOn())))))
        .toList();
  }

  /** The attempt with the extension only of the time in which its own duty is owed. */
  Application during(DutyEpisode episode) {
    return withExtension(
        extension.filter(
            granted ->
                !granted.approvedOn().isBefore(episode.from())
                    && !episode.lapsedBy(granted.approvedOn())));
  }

  /** {@return the day on which the attempt ended: decided, filed or {@link #droppedOn dropped}} */
  public Optional<LocalDate> closedOn() {
    return decidedOn.or(() -> filedOn).or(this::droppedOn);
  }

  /** {@return the day on which it ended undecided: withdrawn, not accepted or terminated} */
  public Optional<LocalDate> droppedOn() {
    return withdrawnOn.or(() -> notAcceptedOn).or(() -> terminatedOn);
  }

  /** {@return how the duty to decide on it ended; empty while it is owed} */
  Optional<Ending> ending() {
    return decidedOn.or(() -> filedOn).map(Ending::done).or(() -> droppedOn().map(Ending::lapsed));
  }

  /** {@return how what was to serve its decision ended with it; empty while the attempt is open} */
  public Optional<Ending> endingWithIt() {
    return decidedOn
        .or(() -> filedOn)
        .map(Ending::replaced)
        .or(() -> droppedOn().map(Ending::lapsed));
  }

  /**
   * {@return the day on which the attempt succeeded, so that gates are open; empty if it did not,
   * or if what was granted ended since}
   */
  public Optional<LocalDate> metOn() {
    return revokedOn.isPresent() ? Optional.empty() : grantedOn();
  }

  /** {@return the day on which it was approved or filed, whatever became of that} */
  public Optional<LocalDate> grantedOn() {
    return result.filter(decided -> decided == Result.APPROVED).isPresent() ? decidedOn : filedOn;
  }

  /**
   * Tells whether the attempt had succeeded by the end of a day, and still stood.
   *
   * @param day the day
   * @return true if the gates that wait for it were open
   */
  public boolean metAt(LocalDate day) {
    return new ApplicationOnDay(this, day).met();
  }

  /** {@return the number of the attempt that this one follows on; empty for the first} */
  public Optional<Integer> follows() {
    return attempt > 1 ? Optional.of(attempt - 1) : Optional.empty();
  }

  /** {@return whether it is accepted and not {@link #closedOn closed}} */
  public boolean running() {
    return acceptedOn.isPresent() && closedOn().isEmpty();
  }

  /** {@return the procedures that go on} */
  public Stream<ExcludedPeriod> openPauses() {
    return pauses.stream().filter(ExcludedPeriod::open);
  }

  Application withPause(ExcludedPeriod pause) {
    return withPauses(Stream.concat(pauses.stream(), Stream.of(pause)).toList());
  }

  /** {@return the promised documents that have not come, in their order} */
  public List<DeferredDocument> missing() {
    return promises.stream()
        .filter(DeferredDocumentStatus::missing)
        .map(DeferredDocumentStatus::document)
        .toList();
  }

  /** What makes the set complete for the first time has to be answered. */
  Application withSupplement(LocalDate on) {
    return completeOn.isEmpty() && acceptedOn.isEmpty() ? withCompleteOn(Optional.of(on)) : this;
  }

  Application withEachPause(UnaryOperator<ExcludedPeriod> change) {
    return withPauses(pauses.stream().map(change).toList());
  }

  /**
   * {@return the last time that a procedure took place or began; empty if it never did}
   *
   * @param procedure the name of the procedure
   */
  public Optional<ExcludedPeriod> lastPause(String procedure) {
    return pauses.stream()
        .filter(pause -> pause.procedure().equals(procedure))
        .reduce((earlier, later) -> later);
  }

  Application withLastPause(String procedure, UnaryOperator<ExcludedPeriod> change) {
    List<ExcludedPeriod> changed = new ArrayList<>(pauses);
    lastPause(procedure)
        .map(pauses::lastIndexOf)
        .ifPresent(at -> changed.set(at, change.apply(pauses.get(at))));
    return withPauses(changed);
  }

  /**
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the attempt without what happened later
   */
  public Application asOf(LocalDate day) {
    return new ApplicationOnDay(this, day).application();
  }

  /**
   * {@return whether silence can have an effect on a day: not before the project was taken over}
   *
   * @param day the day, at whose end to look
   */
  public boolean silenceCounts(LocalDate day) {
    return carried.filter(known -> day.isBefore(known.on())).isEmpty();
  }

  /** How much is known of what it was accepted on, if that was before the take-over. */
  Optional<CarriedApplication> acceptedBefore() {
    return carried.filter(CarriedApplication::accepted);
  }

  Application withStartExtended(Extension more) {
    return withStartExtensions(Stream.concat(startExtensions.stream(), Stream.of(more)).toList());
  }

  /**
   * Finds the clock by which construction has to start after the delivery of a permit (建筑法第九条).
   *
   * @param terms the item with the {@link Approvals#terms} of the attempt
   * @return the clock with the extensions that took effect; empty for what is no such permit, was
   *     not granted or is not delivered
   */
  public Optional<LegalClock> startClock(ApprovalItem terms) {
    return new StartClock(this, terms).clock();
  }

  /**
   * Tells where the attempt stands at the end of a day.
   *
   * @param day the day
   * @return its state
   */
  public ApplicationState stateOn(LocalDate day) {
    return new ApplicationOnDay(this, day).state();
  }

  /** {@return a builder without values} */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the values of an {@link Application}. */
  static final class Builder extends ApplicationBuilder {
    Builder() {}
  }
}
