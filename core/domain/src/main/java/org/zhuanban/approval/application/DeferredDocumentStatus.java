package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A promised document of a case, with its supply.
 *
 * @param document the promised document
 * @param suppliedOn the day of its supply; empty while it is missing
 */
public record DeferredDocumentStatus(DeferredDocument document, Optional<LocalDate> suppliedOn) {
  /** {@return whether the document is still missing} */
  public boolean missing() {
    return suppliedOn.isEmpty();
  }

  /**
   * {@return the promise after the document was supplied}
   *
   * @param day the day of its supply
   */
  public DeferredDocumentStatus suppliedOn(LocalDate day) {
    return new DeferredDocumentStatus(document, Optional.of(day));
  }

  /**
   * {@return the promise as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public DeferredDocumentStatus asOf(LocalDate day) {
    return new DeferredDocumentStatus(document, suppliedOn.filter(on -> !on.isAfter(day)));
  }
}
