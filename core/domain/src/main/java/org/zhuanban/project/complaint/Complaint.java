package org.zhuanban.project.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/**
 * A complaint of the enterprise and its handling.
 *
 * @param complaint the identifier inside the project
 * @param about the matter
 * @param subject the code of the item, organ or service
 * @param against the code of the organ complained of
 * @param receiver the organ that receives it, transfers it and revisits the enterprise
 * @param paper the written complaint
 * @param filedOn the day of filing
 * @param acceptedOn the day of acceptance; empty if it was not accepted
 * @param handlings the stays with the answering organs, in order
 * @param ended the end; empty while it is handled
 */
@Term(zh = "投诉", en = "complaint", law = "优化营商环境条例第四十八条、第四十九条")
public record Complaint(
    String complaint,
    ComplaintAbout about,
    String subject,
    String against,
    Department receiver,
    DocumentRef paper,
    LocalDate filedOn,
    Optional<LocalDate> acceptedOn,
    List<ComplaintHandling> handlings,
    Optional<ComplaintEnd> ended) {
  /**
   * The end of a complaint.
   *
   * @param stage the stage that it ended in
   * @param on the day
   * @param ground the paper with the grounds; empty if the enterprise was satisfied
   */
  public record ComplaintEnd(ComplaintStage stage, LocalDate on, Optional<DocumentRef> ground) {}

  /**
   * The stay of a complaint with an answering organ. A revisit without satisfaction begins another.
   *
   * @param organ the organ
   * @param from the day of its receipt by the organ
   * @param answeredOn the day of the answer; empty while it is owed
   * @param answer the written answer
   * @param revisitedOn the day of the revisit
   * @param satisfied whether the enterprise was satisfied; empty before the revisit
   * @param movedOn the day of the transfer to another organ
   */
  public record ComplaintHandling(
      Department organ,
      LocalDate from,
      Optional<LocalDate> answeredOn,
      Optional<DocumentRef> answer,
      Optional<LocalDate> revisitedOn,
      Optional<Boolean> satisfied,
      Optional<LocalDate> movedOn) {
    static ComplaintHandling begun(Department organ, LocalDate from) {
      return new ComplaintHandling(
          organ,
          from,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    ComplaintHandling answered(LocalDate on, DocumentRef paper) {
      return new ComplaintHandling(
          organ, from, Optional.of(on), Optional.of(paper), revisitedOn, satisfied, movedOn);
    }

    ComplaintHandling revisited(LocalDate on, boolean content) {
      return new ComplaintHandling(
          organ, from, answeredOn, answer, Optional.of(on), Optional.of(content), movedOn);
    }

    ComplaintHandling moved(LocalDate on) {
      return new ComplaintHandling(
          organ, from, answeredOn, answer, revisitedOn, satisfied, Optional.of(on));
    }
  }

  /**
   * Copies the list.
   *
   * @param complaint the identifier inside the project
   * @param about the matter
   * @param subject the code of the item, organ or service
   * @param against the code of the organ complained of
   * @param receiver the receiving organ
   * @param paper the written complaint
   * @param filedOn the day of filing
   * @param acceptedOn the day of acceptance
   * @param handlings the stays with the answering organs
   * @param ended the end
   */
  public Complaint {
    handlings = List.copyOf(handlings);
  }

  /** {@return the last stay with an answering organ; empty before the acceptance} */
  public Optional<ComplaintHandling> handling() {
    return handlings.isEmpty()
        ? Optional.empty()
        : Optional.of(handlings.get(handlings.size() - 1));
  }

  /** {@return the stage} */
  public ComplaintStage stage() {
    return ended
        .map(ComplaintEnd::stage)
        .orElseGet(
            () ->
                handling()
                    .map(
                        now ->
                            now.answeredOn().isPresent()
                                ? ComplaintStage.ANSWERED
                                : ComplaintStage.ACCEPTED)
                    .orElse(ComplaintStage.FILED));
  }

  /** {@return the codes of the organs that receive or answer it, not of the one complained of} */
  public Stream<String> organs() {
    return Stream.concat(
        Stream.of(receiver.code()), handlings.stream().map(each -> each.organ().code()));
  }

  /** {@return the ending of the duty to accept or refuse it; empty while it is owed} */
  public Optional<Ending> examined() {
    return acceptedOn
        .map(Ending::done)
        .or(
            () ->
                ended.map(
                    end ->
                        end.stage() == ComplaintStage.REFUSED
                            ? Ending.done(end.on())
                            : Ending.lapsed(end.on())));
  }

  /**
   * {@return the ending of the duty to answer; empty while it is owed}
   *
   * @param stay the stay
   */
  public Optional<Ending> answered(ComplaintHandling stay) {
    return stay.answeredOn()
        .map(Ending::done)
        .or(() -> stay.movedOn().map(Ending::replaced))
        .or(() -> ended.map(end -> Ending.lapsed(end.on())));
  }

  /**
   * {@return the ending of the duty to revisit the enterprise; empty while it is owed}
   *
   * @param stay the stay
   */
  public Optional<Ending> revisited(ComplaintHandling stay) {
    return stay.revisitedOn().map(Ending::done).or(() -> ended.map(end -> Ending.lapsed(end.on())));
  }

  Complaint accepted(Department organ, LocalDate on) {
    return with(Optional.of(on), List.of(ComplaintHandling.begun(organ, on)), Optional.empty());
  }

  Complaint transferred(Department organ, LocalDate on) {
    return changed(now -> now.moved(on)).begun(organ, on);
  }

  Complaint answered(DocumentRef answer, LocalDate on) {
    return changed(now -> now.answered(on, answer));
  }

  Complaint revisited(boolean satisfied, LocalDate on) {
    Complaint after = changed(now -> now.revisited(on, satisfied));
    return satisfied
        ? after.ended(new ComplaintEnd(ComplaintStage.CLOSED, on, Optional.empty()))
        : after.begun(after.handling().orElseThrow().organ(), on);
  }

  Complaint ended(ComplaintEnd end) {
    return with(acceptedOn, handlings, Optional.of(end));
  }

  private Complaint begun(Department organ, LocalDate on) {
    return with(
        acceptedOn,
        Stream.concat(handlings.stream(), Stream.of(ComplaintHandling.begun(organ, on))).toList(),
        ended);
  }

  private Complaint changed(UnaryOperator<ComplaintHandling> change) {
    List<ComplaintHandling> next = new ArrayList<>(handlings);
    next.set(next.size() - 1, change.apply(next.get(next.size() - 1)));
    return with(acceptedOn, next, ended);
  }

  private Complaint with(
      Optional<LocalDate> accepted, List<ComplaintHandling> stays, Optional<ComplaintEnd> end) {
    return new Complaint(
        complaint, about, subject, against, receiver, paper, filedOn, accepted, stays, end);
  }
}
