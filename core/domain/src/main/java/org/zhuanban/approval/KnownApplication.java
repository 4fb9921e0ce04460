package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.input.Input;

/**
 * What is known of an attempt at an item that began before its project was taken over. What is left
 * out is not known, and nothing is put in its place.
 *
 * @param item the code of the item; not that of a public trade
 * @param state where the attempt stood: {@link ApplicationState#RECEIVED}, {@link
 *     ApplicationState#CORRECTION}, {@link ApplicationState#RUNNING}, {@link
 *     ApplicationState#APPROVED}, {@link ApplicationState#REFUSED}, {@link ApplicationState#FILED}
 *     or {@link ApplicationState#DELIVERED}
 * @param result what was decided, for {@link ApplicationState#DELIVERED}; empty for what was filed
 * @param receivedOn the day of receipt
 * @param noticedOn the day of the one-time notice
 * @param completeOn the day on which the complete set came after that notice
 * @param acceptedOn the day of acceptance
 * @param committedDue the last day that was promised, as the applicant was told last: pauses that
 *     had ended and an extension are in it
 * @param statutoryDue the last day that the law gives, as the applicant was told last
 * @param pausesKnown whether {@code pauses} are all there were
 * @param pauses the special procedures that are known
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
   * A special procedure that is known.
   *
   * @param procedure its code, as of {@link org.zhuanban.deadline.PauseReason}
   * @param startedOn the day on which it began
   * @param notifiedOn the day of the written notice; empty if none is known, so that nothing is
   *     left out for it
   * @param endedOn the day on which it ended; empty while it goes on
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
   * @param state where the attempt stood
   * @param result what was decided
   * @param receivedOn the day of receipt
   * @param noticedOn the day of the one-time notice
   * @param completeOn the day on which the complete set came
   * @param acceptedOn the day of acceptance
   * @param committedDue the last day that was promised
   * @param statutoryDue the last day that the law gives
   * @param pausesKnown whether {@code pauses} are all there were
   * @param pauses the special procedures that are known
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

  /** {@return what was decided; empty if nothing was, or if it was filed} */
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

  /** Collects the values of a {@link KnownApplication}. */
  public static final class Builder extends KnownApplicationBuilder {
    Builder() {}
  }
}
