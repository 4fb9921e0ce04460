package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the applicant gave for the service (好差评).
 *
 * <p>Source: 国办发〔2019〕51号. A bad one is answered by whoever handled the matter, within a local
 * limit.
 *
 * @param grade from 1, very bad, to 5, very good
 * @param on the day on which it was given
 * @param answeredOn the day on which a bad one was answered
 */
public record ServiceRating(int grade, LocalDate on, Optional<LocalDate> answeredOn) {
  /** {@return whether it is one of the two bad grades, so that it must be answered} */
  public boolean bad() {
    return grade <= 2;
  }

  ServiceRating answered(LocalDate day) {
    return new ServiceRating(grade, on, Optional.of(day));
  }

  ServiceRating asOf(LocalDate day) {
    return new ServiceRating(grade, on, answeredOn.filter(answered -> !answered.isAfter(day)));
  }
}
