package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.input.Input;

/**
 * The knowledge of an attempt at an item that began before the take-over of its project. Absent
 * components are unknown, and are not replaced by assumptions.
 *
 * @param item the code of the item; not that of a public trade
 * @param state the state of the attempt: {@link ApplicationState#RECEIVED}, {@link
 *     ApplicationState#CORRECTION}, {@link ApplicationState#RUNNING}, {@link
 *     ApplicationState#APPROVED}, {@link ApplicationState#REFUSED}, {@link ApplicationState#FILED}
 *     or {@link ApplicationState#DELIVERED}
 * @param result the result, for {@link ApplicationState#DELIVERED}; empty for a filing
 * @param receivedOn the day of receipt
 * @param noticedOn the day of the one-time notice
 * @param completeOn the day of the complete set after that notice
 * @param acceptedOn the day of acceptance
 * @param committedDue the committed last day by the last notification of the applicant, with ended
 *     pauses and an extension included
 * @param statutoryDue the statutory last day by the last notification of the applicant
 * @param pausesKnown whether {@code pauses} are complete
 * @param pauses the known special procedures
 * @param decidedOn the day of the decision or filing
 * @param deliveredOn the day of delivery
 * @param validTo the last day printed on the licence
 */
@Value.Builder
public record KnownApplication(
    String item,
    ApplicationState state,
    Optional<Result> result,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> noticedOn,
    Optional<LocalDate> completeOn,
    Optional<LocalDate> acceptedOn,
    Optional<LocalDate> committedDue,
    Optional<LocalDate> statutoryDue,
    boolean pausesKnown,
    List<KnownPause> pauses,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> deliveredOn,
    Optional<LocalDate> validTo) {
  /**
   * A known special procedure.
   *
   * @param procedure its code, as of {@link org.zhuanban.deadline.PauseReason}
   * @param startedOn the day on which it began
   * @param notifiedOn the day of the written notice; empty if none is known, in which case its time
   *     is not excluded
   * @param endedOn the day on which it ended; empty while it continues
   */
  public record KnownPause(
      String procedure,
      LocalDate startedOn,
      Optional<LocalDate> notifiedOn,
      Optional<LocalDate> endedOn) {}

  /**
   * Copies the list.
   *
   * @param item the code of the item
   * @param state the state of the attempt
   * @param result the result of the decision
   * @param receivedOn the day of receipt
   * @param noticedOn the day of the one-time notice
   * @param completeOn the day of the complete set
   * @param acceptedOn the day of acceptance
   * @param committedDue the committed last day
   * @param statutoryDue the statutory last day
   * @param pausesKnown whether {@code pauses} are complete
   * @param pauses the known special procedures
   * @param decidedOn the day of the decision or filing
   * @param deliveredOn the day of delivery
   * @param validTo the last day printed on the licence
   */
  public KnownApplication {
    pauses = Input.list("KnownApplication.pauses", pauses);
  }

  /** {@return whether it had been accepted, filed or decided} */
  public boolean accepted() {
    return state != ApplicationState.RECEIVED && state != ApplicationState.CORRECTION;
  }

  /** {@return whether it had been filed} */
  public boolean filed() {
    return state == ApplicationState.FILED
        || (state == ApplicationState.DELIVERED && result.isEmpty());
  }

  /** {@return the result of the decision; empty if there is no decision, or it was filed} */
  public Optional<Result> decided() {
    return switch (state) {
      case APPROVED -> Optional.of(Result.APPROVED);
      case REFUSED -> Optional.of(Result.REFUSED);
      case DELIVERED -> result;
      default -> Optional.empty();
    };
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link KnownApplication}. */
  public static final class Builder extends KnownApplicationBuilder {
    Builder() {}
  }
}
