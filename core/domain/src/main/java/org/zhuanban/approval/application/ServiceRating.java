package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;

/**
 * What the applicant gave for the service (好差评).
 *
 * <p>Source: 国办发〔2019〕51号. A bad one is answered by whoever handled the matter, within a local
 * limit; who gave a bad one by name is called back; a false one is excluded after a check.
 *
 * @param grade from 1, very bad, to 5, very good
 * @param on the day on which it was given
 * @param answeredOn the day on which a bad one was answered
 * @param byName whether it is known to have been given by name
 * @param calledBackOn the day on which whoever gave it was called back
 * @param excludedOn the day from which it counts nowhere, since it was false
 */
@Term(zh = "好差评", en = "service rating", law = "国办发〔2019〕51号")
public record ServiceRating(
    int grade,
    LocalDate on,
    Optional<LocalDate> answeredOn,
    boolean byName,
    Optional<LocalDate> calledBackOn,
    Optional<LocalDate> excludedOn) {
  /**
   * {@return a rating that is neither answered nor checked}
   *
   * @param grade the grade, 1 to 5
   * @param on the day
   * @param byName whether the name of the applicant is known
   */
  public static ServiceRating given(int grade, LocalDate on, boolean byName) {
    return new ServiceRating(
        grade, on, Optional.empty(), byName, Optional.empty(), Optional.empty());
  }

  /** {@return whether it is one of the two bad grades, so that it must be answered} */
  public boolean bad() {
    return grade <= 2;
  }

  /** {@return whether it counts, because no check has found it to be false} */
  public boolean counts() {
    return excludedOn.isEmpty();
  }

  /** {@return whether a bad one waits for its answer} */
  public boolean answerOpen() {
    return bad() && counts() && answeredOn.isEmpty();
  }

  /** {@return whether whoever gave a bad one by name is still to be called back} */
  public boolean callBackOpen() {
    return bad() && byName && counts() && calledBackOn.isEmpty();
  }

  /**
   * {@return how what is owed on it ended: by being done, or with its exclusion if that came first}
   *
   * @param done the day on which it was done; empty if it was not
   */
  public Optional<Ending> ending(Optional<LocalDate> done) {
    return Stream.concat(done.map(Ending::done).stream(), excludedOn.map(Ending::lapsed).stream())
        .findFirst();
  }

  /**
   * {@return the rating after the department answered it}
   *
   * @param day the day, at whose end to look
   */
  public ServiceRating answered(LocalDate day) {
    return new ServiceRating(grade, on, Optional.of(day), byName, calledBackOn, excludedOn);
  }

  /**
   * {@return the rating after its check}
   *
   * @param check the result of the check
   * @param day the day, at whose end to look
   */
  public ServiceRating checked(RatingCheck check, LocalDate day) {
    return check == RatingCheck.CALLED_BACK
        ? new ServiceRating(grade, on, answeredOn, byName, Optional.of(day), excludedOn)
        : new ServiceRating(grade, on, answeredOn, byName, calledBackOn, Optional.of(day));
  }

  /**
   * {@return the rating as it was at the end of a day}
   *
   * @param day the day, at whose end to look
   */
  public ServiceRating asOf(LocalDate day) {
    return new ServiceRating(
        grade,
        on,
        answeredOn.filter(done -> !done.isAfter(day)),
        byName,
        calledBackOn.filter(done -> !done.isAfter(day)),
        excludedOn.filter(done -> !done.isAfter(day)));
  }
}
