package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An application for renewal and what became of it (行政许可法第五十条).
 *
 * @param validTo the last day printed on the licence that was to be renewed
 * @param appliedOn the day of the application
 * @param inTime whether it came by the last day for it, so that silence renews
 * @param deemedOn the day from which the licence counts as renewed, since nobody had decided
 * @param answeredOn the day of the decision; of one after {@code deemedOn} only if it grants
 * @param result what was decided
 * @param renewedTo the last day printed on the renewed licence; never computed
 */
@Value.Builder
public record Renewal(
    LocalDate validTo,
    LocalDate appliedOn,
    boolean inTime,
    Optional<LocalDate> deemedOn,
    Optional<LocalDate> answeredOn,
    Optional<Result> result,
    Optional<LocalDate> renewedTo)
    implements WithRenewal {
  static Renewal applied(LocalDate validTo, LocalDate on, boolean inTime) {
    return builder().validTo(validTo).appliedOn(on).inTime(inTime).build();
  }

  /** {@return whether the organ still owes a decision} */
  public boolean open() {
    return answeredOn.isEmpty() && deemedOn.isEmpty();
  }

  /** {@return whether the licence was renewed, by decision or by silence} */
  public boolean granted() {
    return deemedOn.isPresent() || result.filter(told -> told == Result.APPROVED).isPresent();
  }

  /** {@return the day from which silence renews; empty if it does not} */
  Optional<LocalDate> silenceRenewsOn() {
    return open() && inTime ? Optional.of(validTo.plusDays(1)) : Optional.empty();
  }

  Renewal answered(LocalDate on, Result told, Optional<LocalDate> until) {
    return withAnsweredOn(on).withResult(told).withRenewedTo(until);
  }

  Renewal asOf(LocalDate day) {
    boolean answered = answeredOn.filter(on -> !on.isAfter(day)).isPresent();
    return new Renewal(
        validTo,
        appliedOn,
        inTime,
        deemedOn.filter(on -> !on.isAfter(day)),
        answeredOn.filter(on -> answered),
        result.filter(told -> answered),
        renewedTo.filter(until -> answered));
  }

  /** {@return a builder without values} */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Renewal}. */
  static final class Builder extends RenewalBuilder {
    Builder() {}
  }
}
