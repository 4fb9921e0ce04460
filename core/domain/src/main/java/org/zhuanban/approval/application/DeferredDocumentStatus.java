package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A promised document of a case and what became of it.
 *
 * @param document what was promised
 * @param suppliedOn the day on which it came; empty while it is missing
 */
public record DeferredDocumentStatus(DeferredDocument document, Optional<LocalDate> suppliedOn) {
  /** {@return whether the document is still missing} */
  public boolean missing() {
    return suppliedOn.isEmpty();
  }

  /**
   * {@return the promise after the document was supplied}
   *
   * @param day the day, at whose end to look
   */
  public DeferredDocumentStatus suppliedOn(LocalDate day) {
    return new DeferredDocumentStatus(document, Optional.of(day));
  }

  /**
   * {@return the promise as it was at the end of a day}
   *
   * @param day the day, at whose end to look
   */
  public DeferredDocumentStatus asOf(LocalDate day) {
    return new DeferredDocumentStatus(document, suppliedOn.filter(on -> !on.isAfter(day)));
  }
}
