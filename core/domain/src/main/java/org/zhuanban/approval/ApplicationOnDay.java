package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;

/**
 * An application as of the end of a day.
 *
 * @param attempt the application with all its events
 * @param day the day
 */
record ApplicationOnDay(Application attempt, LocalDate day) {
  /** {@return the application without later events} */
  Application application() {
    // Silence reaches back to the receipt, but is unknown before it takes effect.
    boolean acceptedByThen = attempt.deemedOn().filter(day::isBefore).isEmpty();
    return new Application(
        attempt.attempt(),
        upTo(attempt.receivedOn()),
        attempt.correctionDue(),
        upTo(attempt.noticedOn()),
        attempt.notice().filter(paper -> upTo(attempt.noticedOn()).isPresent()),
        upTo(attempt.noticedOn()).isPresent() ? attempt.corrections() : List.of(),
        upTo(attempt.examinedOn()),
        upTo(attempt.completeOn()),
        upTo(attempt.acceptedOn()).filter(on -> acceptedByThen),
        upTo(attempt.deemedOn()),
        attempt.dues().filter(stated -> acceptedByThen && upTo(attempt.acceptedOn()).isPresent()),
        attempt.pauses().stream()
            .filter(pause -> !pause.startedOn().isAfter(day))
            .map(pause -> pause.asOf(day))
            .toList(),
        attempt.extension().filter(granted -> !granted.approvedOn().isAfter(day)),
        attempt.extensionClaimed(),
        upTo(attempt.decidedOn()),
        attempt.result().filter(decided -> upTo(attempt.decidedOn()).isPresent()),
        upTo(attempt.filedOn()),
        upTo(attempt.withdrawnOn()),
        upTo(attempt.deliveredOn()),
        attempt.promises().stream()
            .filter(promise -> upTo(attempt.acceptedOn()).isPresent())
            .map(promise -> promise.asOf(day))
            .toList(),
        attempt
            .commitment()
            .filter(made -> upTo(attempt.decidedOn()).isPresent())
            .map(made -> made.asOf(day)),
        upTo(attempt.notAcceptedOn()),
        upTo(attempt.terminatedOn()),
        upTo(attempt.revokedOn()),
        attempt.joint().asOf(day),
        attempt
            .licence()
            .filter(granted -> !granted.deliveredOn().isAfter(day))
            .map(granted -> granted.asOf(day)),
        attempt.rating().filter(given -> !given.on().isAfter(day)).map(given -> given.asOf(day)),
        attempt.startExtensions().stream()
            .filter(granted -> !granted.approvedOn().isAfter(day))
            .toList(),
        attempt.carried(),
        attempt.steps().stream().filter(step -> !step.on().isAfter(day)).toList(),
        attempt.number().filter(given -> !given.on().isAfter(day)),
        attempt.receipt().filter(paper -> acceptedByThen && upTo(attempt.acceptedOn()).isPresent()),
        attempt.decision().filter(paper -> upTo(attempt.decidedOn()).isPresent()),
        attempt.documents().stream().filter(issued -> !issued.on().isAfter(day)).toList());
  }

  /** {@return whether it had succeeded and was still in force} */
  boolean met() {
    return upTo(attempt.grantedOn()).isPresent() && upTo(attempt.revokedOn()).isEmpty();
  }

  private Optional<LocalDate> upTo(Optional<LocalDate> happened) {
    return happened.filter(on -> !on.isAfter(day));
  }

  /** {@return its state} */
  ApplicationState state() {
    Application then = application();
    if (then.revokedOn().isPresent()) {
      return ApplicationState.REVOKED;
    }
    if (then.deliveredOn().isPresent() && then.metOn().isPresent()) {
      return ApplicationState.DELIVERED;
    }
    if (then.result().isPresent()) {
      return then.result().get() == Result.APPROVED
          ? ApplicationState.APPROVED
          : ApplicationState.REFUSED;
    }
    if (then.filedOn().isPresent()) {
      return ApplicationState.FILED;
    }
    if (then.withdrawnOn().isPresent()) {
      return ApplicationState.WITHDRAWN;
    }
    if (then.notAcceptedOn().isPresent()) {
      return ApplicationState.NOT_ACCEPTED;
    }
    if (then.terminatedOn().isPresent()) {
      return ApplicationState.TERMINATED;
    }
    if (then.acceptedOn().isPresent()) {
      boolean paused = then.leftOut().stream().anyMatch(pause -> pause.covers(day));
      return paused ? ApplicationState.PAUSED : ApplicationState.RUNNING;
    }
    if (then.noticedOn().isPresent()) {
      return ApplicationState.CORRECTION;
    }
    return then.receivedOn().isPresent() ? ApplicationState.RECEIVED : ApplicationState.NOT_APPLIED;
  }
}
