package org.zhuanban.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;

/**
 * An order with its feedback.
 *
 * @param number the number
 * @param to the addressee
 * @param about the subject
 * @param limit the time for the answer, from the day of issue
 * @param by the issuing body
 * @param paper the order as a document
 * @param issuedOn the day of issue
 * @param feedback the feedback of the organ, in order
 * @param withdrawnOn the day of the withdrawal
 * @param content the matter in words
 * @param demand the demand in words
 */
@Term(zh = "督办单", en = "supervision order", law = "政府督查工作条例")
public record SupervisionOrder(
    String number,
    Department to,
    OrderSubject about,
    TimeLimit limit,
    SupervisionBody by,
    Optional<DocumentRef> paper,
    LocalDate issuedOn,
    List<OrderFeedback> feedback,
    Optional<LocalDate> withdrawnOn,
    Optional<String> content,
    Optional<String> demand) {
  /**
   * A feedback of the organ.
   *
   * @param on the day
   * @param accepted whether the office accepted it; empty before its judgement
   * @param judgedOn the day of the judgement
   */
  public record OrderFeedback(
      LocalDate on, Optional<Boolean> accepted, Optional<LocalDate> judgedOn) {}

  /**
   * Copies the list.
   *
   * @param number the number
   * @param to the addressee
   * @param about the subject
   * @param limit the time for the answer
   * @param by the issuing body
   * @param paper the order as a document
   * @param issuedOn the day of issue
   * @param feedback the feedback of the organ
   * @param withdrawnOn the day of the withdrawal
   * @param content the matter in words
   * @param demand the demand in words
   */
  public SupervisionOrder {
    feedback = List.copyOf(feedback);
  }

  static SupervisionOrder of(OrderIssued issued, LocalDate on) {
    return new SupervisionOrder(
        issued.order(),
        issued.to(),
        issued.about(),
        issued.limit(),
        issued.by(),
        issued.paper(),
        on,
        List.of(),
        Optional.empty(),
        issued.content(),
        issued.demand());
  }

  /** {@return the feedback since the last one that was sent back, in order} */
  public List<OrderFeedback> standingFeedback() {
    int from = 0;
    for (int i = 0; i < feedback.size(); i++) {
      from = feedback.get(i).accepted().orElse(true) ? from : i + 1;
    }
    return feedback.subList(from, feedback.size());
  }

  /** {@return whether feedback waits for the office} */
  public boolean feedbackPending() {
    return !standingFeedback().isEmpty() && !accepted();
  }

  /** {@return whether the office accepted the feedback of the organ} */
  public boolean accepted() {
    return standingFeedback().stream().anyMatch(each -> each.accepted().isPresent());
  }

  /** Finds the day on which the office accepted the feedback. */
  Optional<LocalDate> acceptedOn() {
    return standingFeedback().stream().flatMap(each -> each.judgedOn().stream()).findFirst();
  }

  /** Checks whether feedback given by a day waits for the office. */
  boolean pendingSince(LocalDate day) {
    return feedbackPending() && !standingFeedback().get(0).on().isAfter(day);
  }

  /** Finds the day on which the feedback given by another day was sent back. */
  Optional<LocalDate> sentBack(LocalDate reportedBy) {
    int given = (int) feedback.stream().filter(each -> !each.on().isAfter(reportedBy)).count();
    return given == 0
        ? Optional.empty()
        : feedback.subList(given - 1, feedback.size()).stream()
            .filter(each -> !each.accepted().orElse(true))
            .flatMap(each -> each.judgedOn().stream())
            .findFirst();
  }

  /** {@return the ending by feedback or withdrawal; feedback on the last day is in time} */
  public Optional<Ending> ownEnding() {
    return withdrawnOn
        .map(Ending::lapsed)
        .or(
            () ->
                standingFeedback().stream()
                    .filter(each -> about.kind() != OrderSubject.OrderSubjectKind.ITEM)
                    .findFirst()
                    .map(first -> Ending.done(first.on())));
  }

  SupervisionOrder withFeedback(LocalDate on) {
    List<OrderFeedback> more = new ArrayList<>(feedback);
    more.add(new OrderFeedback(on, Optional.empty(), Optional.empty()));
    return with(more, withdrawnOn);
  }

  SupervisionOrder withdrawn(LocalDate on) {
    return with(feedback, Optional.of(on));
  }

  SupervisionOrder judged(boolean accepted, LocalDate on) {
    List<OrderFeedback> judged = new ArrayList<>(feedback);
    int last = judged.size() - 1;
    if (last >= 0) {
      judged.set(
          last, new OrderFeedback(judged.get(last).on(), Optional.of(accepted), Optional.of(on)));
    }
    return with(judged, withdrawnOn);
  }

  private SupervisionOrder with(List<OrderFeedback> reported, Optional<LocalDate> withdrawn) {
    return new SupervisionOrder(
        number, to, about, limit, by, paper, issuedOn, reported, withdrawn, content, demand);
  }
}
