package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;

/**
 * The applicant's rating of the service (好差评).
 *
 * <p>Source: 国办发〔2019〕51号. A bad rating is answered by the handling department, within a local
 * limit. The author of a bad rating given by name is called back. A false rating is excluded after
 * a check.
 *
 * @param grade the grade
 * @param on the day on which it was given
 * @param answeredOn the day of the answer to a bad rating
 * @param byName whether it is known to have been given by name
 * @param calledBackOn the day of the call back to its author
 * @param excludedOn the day from which it is excluded from all figures as false
 * @param detail the details
 */
@Term(zh = "好差评", en = "service rating", law = "国办发〔2019〕51号")
public record ServiceRating(
    ServiceGrade grade,
    LocalDate on,
    Optional<LocalDate> answeredOn,
    boolean byName,
    Optional<LocalDate> calledBackOn,
    Optional<LocalDate> excludedOn,
    RatingDetail detail) {
  /**
   * {@return a rating without answer and check}
   *
   * @param grade the grade
   * @param on the day
   * @param byName whether the name of the applicant is known
   * @param detail the details
   */
  public static ServiceRating given(
      ServiceGrade grade, LocalDate on, boolean byName, RatingDetail detail) {
    return new ServiceRating(
        grade, on, Optional.empty(), byName, Optional.empty(), Optional.empty(), detail);
  }

  /** {@return whether it is one of the two bad grades, which require an answer} */
  public boolean bad() {
    return grade.bad();
  }

  /** {@return whether it counts, that is, no check has found it to be false} */
  public boolean counts() {
    return excludedOn.isEmpty();
  }

  /** {@return whether it is bad and awaits its answer} */
  public boolean answerOpen() {
    return bad() && counts() && answeredOn.isEmpty();
  }

  /** {@return whether it is bad, was given by name, and awaits the call back} */
  public boolean callBackOpen() {
    return bad() && byName && counts() && calledBackOn.isEmpty();
  }

  /**
   * {@return the ending of a duty about it: by fulfilment, or by an earlier exclusion}
   *
   * @param done the day of fulfilment; empty if there is none
   */
  public Optional<Ending> ending(Optional<LocalDate> done) {
    return Stream.concat(done.map(Ending::done).stream(), excludedOn.map(Ending::lapsed).stream())
        .findFirst();
  }

  /**
   * {@return the rating after the department answered it}
   *
   * @param day the day of the answer
   */
  public ServiceRating answered(LocalDate day) {
    return new ServiceRating(grade, on, Optional.of(day), byName, calledBackOn, excludedOn, detail);
  }

  /**
   * {@return the rating after its check}
   *
   * @param check the kind of the check
   * @param day the day of the check
   */
  public ServiceRating checked(RatingCheck check, LocalDate day) {
    return check == RatingCheck.CALLED_BACK
        ? new ServiceRating(grade, on, answeredOn, byName, Optional.of(day), excludedOn, detail)
        : new ServiceRating(grade, on, answeredOn, byName, calledBackOn, Optional.of(day), detail);
  }

  /**
   * {@return the rating as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public ServiceRating asOf(LocalDate day) {
    return new ServiceRating(
        grade,
        on,
        answeredOn.filter(done -> !done.isAfter(day)),
        byName,
        calledBackOn.filter(done -> !done.isAfter(day)),
        excludedOn.filter(done -> !done.isAfter(day)),
        detail);
  }
}
