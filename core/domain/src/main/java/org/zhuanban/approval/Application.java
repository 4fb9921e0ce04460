package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.application.CommitmentStatus;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.HandlingStep;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;

/**
 * One attempt at an item, with the days of its events.
 *
 * @param attempt the number of the attempt, from 1
 * @param receivedOn the day of receipt; empty if acceptance was its own receipt
 * @param correctionDue the last day for the one-time notice, as stated at receipt
 * @param noticedOn the day of the one-time notice, if it was in time
 * @param notice the paper of that notice
 * @param corrections the corrections of that notice; empty if only the paper lists them
 * @param examinedOn the day on which the receipt was settled: by notice, acceptance, silence,
 *     withdrawal
 * @param completeOn the day of receipt of the complete set, with the application or, after a notice
 *     in time, with the supplement. A later supplement does not change it
 * @param acceptedOn the day from which the application counts as accepted
 * @param deemedOn the day on which acceptance by silence took effect
 * @param dues the last days of which the applicant was notified at acceptance; empty without
 *     acceptance, or if the acceptance precedes the take-over
 * @param pauses the special procedures
 * @param extension the extension that took effect
 * @param extensionClaimed whether any extension was reported, with or without effect
 * @param decidedOn the day of the decision
 * @param result the result of the decision
 * @param filedOn the day of filing
 * @param withdrawnOn the day of withdrawal
 * @param deliveredOn the day of delivery of the decision
 * @param promises the documents promised at a tolerated acceptance
 * @param commitment the commitment on which it was approved
 * @param notAcceptedOn the day on which acceptance was refused
 * @param terminatedOn the day from which it is no longer handled
 * @param revokedOn the day on which the approval ended
 * @param joint the opinions of the participating departments for the lead
 * @param licence the licence of limited validity; empty if no last day is printed on it
 * @param rating the applicant's rating of the service
 * @param startExtensions the extensions of the time to start construction that took effect, in
 *     order
 * @param carried the extent of knowledge, if it began before the project was taken over
 * @param steps the steps of its handling inside the department, in order
 * @param number its number on the platform for government services (办件编号), with the day from which
 *     it is known
 * @param receipt the paper of its acceptance (受理通知书)
 * @param decision the written decision
 * @param documents what stands on its licence or other result, from each day on, in order
 */
@Value.Builder
@Term(zh = "申请件", en = "application", law = "行政许可法第二十九条")
public record Application(
    int attempt,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> correctionDue,
    Optional<LocalDate> noticedOn,
    Optional<DocumentRef> notice,
    List<String> corrections,
    Optional<LocalDate> examinedOn,
    Optional<LocalDate> completeOn,
    Optional<LocalDate> acceptedOn,
    Optional<LocalDate> deemedOn,
    Optional<AcceptanceDues> dues,
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
    Optional<CarriedApplication> carried,
    List<HandlingStep> steps,
    Optional<Numbered> number,
    Optional<DocumentRef> receipt,
    Optional<DocumentRef> decision,
    List<Issued> documents)
    implements WithApplication {
  /**
   * A case number.
   *
   * @param number the number
   * @param on the day from which it is known
   */
  public record Numbered(CaseNumber number, LocalDate on) {}

  /**
   * A licence document, with the day of its delivery or record.
   *
   * @param document the document
   * @param on the day
   */
  public record Issued(LicenceDocument document, LocalDate on) {}

  /**
   * Copies the lists.
   *
   * @param attempt the number of the attempt
   * @param receivedOn the day of receipt
   * @param correctionDue the last day for the one-time notice
   * @param noticedOn the day of the one-time notice
   * @param notice the paper of that notice
   * @param corrections the corrections of that notice
   * @param examinedOn the day on which the receipt was settled
   * @param completeOn the day of receipt of the complete set
   * @param acceptedOn the day of acceptance
   * @param deemedOn the day on which acceptance by silence took effect
   * @param dues the last days of which the applicant was notified at acceptance
   * @param pauses the special procedures
   * @param extension the extension that took effect
   * @param extensionClaimed whether any extension was reported
   * @param decidedOn the day of the decision
   * @param result the result of the decision
   * @param filedOn the day of filing
   * @param withdrawnOn the day of withdrawal
   * @param deliveredOn the day of delivery
   * @param promises the documents promised at a tolerated acceptance
   * @param commitment the commitment on which it was approved
   * @param notAcceptedOn the day on which acceptance was refused
   * @param terminatedOn the day from which it is no longer handled
   * @param revokedOn the day on which the approval ended
   * @param joint the opinions of the participating departments
   * @param licence the licence of limited validity
   * @param rating the applicant's rating of the service
   * @param startExtensions the extensions of the time to start construction
   * @param carried the extent of knowledge of the time before the take-over
   * @param steps the steps of its handling inside the department
   * @param number its number on the platform
   * @param receipt the paper of its acceptance
   * @param decision the written decision
   * @param documents what stands on its licence or other result
   */
  public Application {
    corrections = List.copyOf(corrections);
    pauses = List.copyOf(pauses);
    promises = List.copyOf(promises);
    startExtensions = List.copyOf(startExtensions);
    steps = List.copyOf(steps);
    documents = List.copyOf(documents);
  }

  /**
   * {@return an attempt without events}
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
   * {@return the day from which the limit for the decision runs, usually of acceptance} For a
   * filing without acceptance it is the day of receipt of the complete set, or of the filing itself
   * if nothing was received.
   */
  Optional<LocalDate> startedOn() {
    return acceptedOn.or(() -> filedOn.map(on -> completeSetOn().orElse(on)));
  }

  /**
   * {@return the day of receipt of the complete set; empty if it is unknown} If no corrections were
   * notified in time, the received set counts as complete (行政许可法第三十二条第一款第四项).
   */
  private Optional<LocalDate> completeSetOn() {
    return completeOn.or(() -> noticedOn.isPresent() ? Optional.empty() : receivedOn);
  }

  /**
   * {@return the day of the receipt that still requires an answer: of the complete set after a
   * notice in time, else of the application}
   */
  public Optional<LocalDate> unansweredSince() {
    boolean open = acceptedOn.isEmpty() && closedOn().isEmpty();
    return open ? noticedOn.isPresent() ? completeOn : receivedOn : Optional.empty();
  }

  /**
   * Returns the time that clocks exclude. A procedure serves the decision, so nothing counts that
   * was notified or took place after the end of the attempt (行政许可法第四十五条).
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

  /**
   * Returns the attempt with an extension only if it falls in the given episode of its own duty.
   */
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

  /** {@return the day on which it ended without decision: withdrawn, not accepted or terminated} */
  public Optional<LocalDate> droppedOn() {
    return withdrawnOn.or(() -> notAcceptedOn).or(() -> terminatedOn);
  }

  /** {@return the ending of the duty to decide; empty while it is owed} */
  Optional<Ending> ending() {
    return decidedOn.or(() -> filedOn).map(Ending::done).or(() -> droppedOn().map(Ending::lapsed));
  }

  /** {@return the ending of duties that serve the decision; empty while the attempt is open} */
  public Optional<Ending> endingWithIt() {
    return decidedOn
        .or(() -> filedOn)
        .map(Ending::replaced)
        .or(() -> droppedOn().map(Ending::lapsed));
  }

  /**
   * {@return the day on which the attempt succeeded and its gates opened; empty if it did not
   * succeed, or if the approval ended since}
   */
  public Optional<LocalDate> metOn() {
    return revokedOn.isPresent() ? Optional.empty() : grantedOn();
  }

  /** {@return the day on which it was approved or filed, even if the approval ended since} */
  public Optional<LocalDate> grantedOn() {
    return result.filter(decided -> decided == Result.APPROVED).isPresent() ? decidedOn : filedOn;
  }

  /**
   * Checks whether the attempt had succeeded by the end of a day and was still in force.
   *
   * @param day the day
   * @return true if the gates that depend on it were open
   */
  public boolean metAt(LocalDate day) {
    return new ApplicationOnDay(this, day).met();
  }

  /** {@return the number of the preceding attempt; empty for the first} */
  public Optional<Integer> follows() {
    return attempt > 1 ? Optional.of(attempt - 1) : Optional.empty();
  }

  /** {@return whether it is accepted and not {@link #closedOn closed}} */
  public boolean running() {
    return acceptedOn.isPresent() && closedOn().isEmpty();
  }

  /** {@return the procedures that continue} */
  public Stream<ExcludedPeriod> openPauses() {
    return pauses.stream().filter(ExcludedPeriod::open);
  }

  Application withPause(ExcludedPeriod pause) {
    return withPauses(Stream.concat(pauses.stream(), Stream.of(pause)).toList());
  }

  /** {@return the promised documents that are missing, in their order} */
  public List<DeferredDocument> missing() {
    return promises.stream()
        .filter(DeferredDocumentStatus::missing)
        .map(DeferredDocumentStatus::document)
        .toList();
  }

  /** Records a supplement. The first one that completes the set requires an answer. */
  Application withSupplement(LocalDate on) {
    return completeOn.isEmpty() && acceptedOn.isEmpty() ? withCompleteOn(Optional.of(on)) : this;
  }

  Application withEachPause(UnaryOperator<ExcludedPeriod> change) {
    return withPauses(pauses.stream().map(change).toList());
  }

  /**
   * {@return the last occurrence of a procedure; empty if there was none}
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
   * Returns the attempt as of the end of a day.
   *
   * @param day the day
   * @return the attempt without later events
   */
  public Application asOf(LocalDate day) {
    return new ApplicationOnDay(this, day).application();
  }

  /**
   * {@return whether silence can have an effect on a day; it has none before the take-over of the
   * project}
   *
   * @param day the day, as of its end
   */
  public boolean silenceCounts(LocalDate day) {
    return carried.filter(known -> day.isBefore(known.on())).isEmpty();
  }

  /** Returns the extent of knowledge, if the acceptance preceded the take-over. */
  Optional<CarriedApplication> acceptedBefore() {
    return carried.filter(CarriedApplication::accepted);
  }

  Application withStep(HandlingStep step) {
    return withSteps(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /** {@return its case number (办件编号); empty if it has none} */
  public Optional<CaseNumber> caseNumber() {
    return number.map(Numbered::number);
  }

  /** {@return what stands on its licence or other result now; empty if nothing is recorded} */
  public Optional<LicenceDocument> document() {
    return documents.stream().map(Issued::document).reduce((earlier, later) -> later);
  }

  /** Keeps the first number, since a wrong one is corrected where it was recorded. */
  Application withCaseNumber(Optional<CaseNumber> given, LocalDate on) {
    return withNumber(number.or(() -> given.map(text -> new Numbered(text, on))));
  }

  /** Adds a document that is issued, or issued again by a renewal. */
  Application withIssued(Optional<LicenceDocument> document, LocalDate on) {
    return withDocuments(
        Stream.concat(documents.stream(), document.stream().map(issued -> new Issued(issued, on)))
            .toList());
  }

  /** Completes the last document; the parts that are known already prevail. */
  Application withCompleted(LicenceDocument document, LocalDate on) {
    return withIssued(
        Optional.of(document().map(known -> known.completed(document)).orElse(document)), on);
  }

  Application withStartExtended(Extension more) {
    return withStartExtensions(Stream.concat(startExtensions.stream(), Stream.of(more)).toList());
  }

  /**
   * Returns the clock for the start of construction after the delivery of a permit (建筑法第九条).
   *
   * @param terms the item with the {@link Approvals#terms} of the attempt
   * @return the clock with the extensions that took effect; empty if the item is no such permit, or
   *     it was not granted or not delivered
   */
  public Optional<LegalClock> startClock(ApprovalItem terms) {
    return new StartClock(this, terms).clock();
  }

  /**
   * Determines the state of the attempt at the end of a day.
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

  /** Builder of an {@link Application}. */
  static final class Builder extends ApplicationBuilder {
    Builder() {}
  }
}
