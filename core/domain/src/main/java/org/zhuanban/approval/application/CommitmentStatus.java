package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The commitment on which a case was approved, with the result of its check.
 *
 * @param commitment the commitment
 * @param checkedOn the day of the check; empty while it is owed
 * @param kept whether the commitment was found to be kept; empty while that is unknown
 */
public record CommitmentStatus(
    Commitment commitment, Optional<LocalDate> checkedOn, Optional<Boolean> kept) {
  /**
   * {@return a commitment without check}
   *
   * @param commitment the commitment
   */
  public static CommitmentStatus unchecked(Commitment commitment) {
    return new CommitmentStatus(commitment, Optional.empty(), Optional.empty());
  }

  /**
   * {@return the commitment after its check}
   *
   * @param on the day
   * @param found whether the commitment was found kept
   */
  public CommitmentStatus checked(LocalDate on, boolean found) {
    return new CommitmentStatus(commitment, Optional.of(on), Optional.of(found));
  }

  /**
   * {@return the commitment as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public CommitmentStatus asOf(LocalDate day) {
    return checkedOn.filter(on -> on.isAfter(day)).isPresent() ? unchecked(commitment) : this;
  }
}
