package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A promised document of a case and what became of it.
 *
 * @param document what was promised
 * @param suppliedOn the day on which it came; empty while it is missing
 */
public record CasePromise(PromisedDocument document, Optional<LocalDate> suppliedOn) {
  public boolean missing() {
    return suppliedOn.isEmpty();
  }

  public CasePromise suppliedOn(LocalDate day) {
    return new CasePromise(document, Optional.of(day));
  }

  public CasePromise asOf(LocalDate day) {
    return new CasePromise(document, suppliedOn.filter(on -> !on.isAfter(day)));
  }
}
