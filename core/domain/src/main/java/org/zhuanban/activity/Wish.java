package org.zhuanban.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishHandedOver;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;

/**
 * A wish that came of an activity (诉求).
 *
 * @param wish the identifier inside the activity
 * @param on the day on which it was recorded
 * @param about the id of the project or investor whose wish it is
 * @param text the wish
 * @param unit the unit that answers it
 * @param by the last day for the first answer; empty for the limit of the county
 * @param handovers the handovers to other units, in order; the last one says by whom it is answered
 * @param answers the answers, in order; only a denied one is followed by another
 */
@Term(zh = "企业诉求", en = "wish")
public record Wish(
    String wish,
    LocalDate on,
    Optional<String> about,
    String text,
    Department unit,
    Optional<LocalDate> by,
    List<WishHandover> handovers,
    List<WishAnswer> answers) {
  /**
   * A handover of a wish to another unit (转办).
   *
   * @param on the day
   * @param from the unit that was to answer it
   * @param by the last day for the answer; empty for the limit of the county
   * @param reason the reason
   * @param answers the number of answers before it, all of them denied
   */
  public record WishHandover(
      LocalDate on,
      Department from,
      Optional<LocalDate> by,
      Optional<String> reason,
      int answers) {}

  /**
   * An answer to a wish.
   *
   * @param on the day
   * @param text the answer
   * @param confirmation whether it was enough; empty while that is not known
   */
  public record WishAnswer(LocalDate on, String text, Optional<Confirmation> confirmation) {
    /** {@return whether it was denied, so that another answer is due} */
    public boolean denied() {
      return confirmation.filter(said -> !said.content()).isPresent();
    }
  }

  /**
   * What was said of an answer.
   *
   * @param on the day
   * @param content whether the answer was enough
   */
  public record Confirmation(LocalDate on, boolean content) {}

  /**
   * Copies the lists.
   *
   * @param wish the identifier inside the activity
   * @param on the day on which it was recorded
   * @param about the id of the project or investor whose wish it is
   * @param text the wish
   * @param unit the unit that answers it
   * @param by the last day for the first answer
   * @param handovers the handovers to other units
   * @param answers the answers
   */
  public Wish {
    handovers = List.copyOf(handovers);
    answers = List.copyOf(answers);
  }

  static Wish of(WishRecorded recorded, LocalDate day) {
    return new Wish(
        recorded.wish(),
        day,
        recorded.about(),
        recorded.text(),
        recorded.unit(),
        recorded.by(),
        List.of(),
        List.of());
  }

  /** {@return the last answer; empty if there is none} */
  public Optional<WishAnswer> lastAnswer() {
    return answers.stream().reduce((earlier, later) -> later);
  }

  /** {@return whether an answer is due: the first one, or another one after a denial} */
  public boolean answerOwed() {
    return lastAnswer().filter(answer -> !answer.denied()).isEmpty();
  }

  /** {@return the stage} */
  public WishStage stage() {
    if (answerOwed()) {
      return WishStage.OPEN;
    }
    return lastAnswer().flatMap(WishAnswer::confirmation).isPresent()
        ? WishStage.CONFIRMED
        : WishStage.ANSWERED;
  }

  Wish handedOver(WishHandedOver handed, LocalDate day) {
    WishHandover next = new WishHandover(day, unit, handed.by(), handed.reason(), answers.size());
    return new Wish(
        wish,
        on,
        about,
        text,
        handed.unit(),
        by,
        Stream.concat(handovers.stream(), Stream.of(next)).toList(),
        answers);
  }

  Wish answered(WishAnswered answered, LocalDate day) {
    return with(
        Stream.concat(
                answers.stream(),
                Stream.of(new WishAnswer(day, answered.answer(), Optional.empty())))
            .toList());
  }

  Wish confirmed(Confirmation said) {
    int last = answers.size() - 1;
    return last < 0
        ? this
        : with(
            Stream.concat(
                    answers.stream().limit(last),
                    Stream.of(
                        new WishAnswer(
                            answers.get(last).on(), answers.get(last).text(), Optional.of(said))))
                .toList());
  }

  private Wish with(List<WishAnswer> next) {
    return new Wish(wish, on, about, text, unit, by, handovers, next);
  }
}
