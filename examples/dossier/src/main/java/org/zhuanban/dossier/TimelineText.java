package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalEvent.AcceptanceDeemed;
import org.zhuanban.approval.ApprovalEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalEvent.ApplicationReceived;
import org.zhuanban.approval.ApprovalEvent.ItemDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Happened;
import org.zhuanban.violation.ViolationFound;

/** Writes a line for the timeline of a run. */
final class TimelineText {
  private TimelineText() {}

  static String of(HistoryEvent event, List<Happened> happened) {
    List<String> told = new ArrayList<>();
    event.recorded().filter(event.date()::isBefore).ifPresent(day -> told.add("entered " + day));
    happened.forEach(one -> told(one.event()).ifPresent(told::add));
    return "%s  %-5s %-26s %s"
        .formatted(event.date(), event.item().orElse(""), event.type(), String.join("; ", told))
        .stripTrailing();
  }

  /** {@return the line for what silence brought about; empty for what it did not} */
  static Optional<String> silence(Happened happened) {
    LocalDate day = happened.effectiveOn();
    if (happened.event() instanceof AcceptanceDeemed deemed) {
      return Optional.of(
          silence(day, deemed.item(), "accepted by silence as of " + deemed.acceptedOn()));
    } else if (happened.event() instanceof RenewalDeemed deemed) {
      return Optional.of(silence(day, deemed.item(), "renewed by silence, last day not printed"));
    }
    return Optional.empty();
  }

  private static String silence(LocalDate day, String item, String what) {
    return "%s  %-5s %-26s %s".formatted(day, item, "(silence)", what);
  }

  private static Optional<String> told(Event<?> event) {
    if (event instanceof ApplicationReceived received) {
      return Optional.of("corrections to be told by " + received.correctionDue());
    } else if (event instanceof ApplicationAccepted accepted) {
      return dues(accepted.committedDue(), accepted.statutoryDue());
    } else if (event instanceof ItemDecided decided) {
      return Optional.of(decided.result().name());
    } else if (event instanceof ViolationFound violation) {
      return Optional.of("VIOLATION %s, %s".formatted(violation.rule(), violation.article()));
    } else if (event instanceof ConsequenceReviewed review) {
      return Optional.of(
          "%s %s of entry %d".formatted(review.fate(), review.what(), review.entry()));
    }
    return Optional.empty();
  }

  private static Optional<String> dues(
      Optional<LocalDate> committed, Optional<LocalDate> statutory) {
    return committed.map(
        promised ->
            "promised by %s, by law %s"
                .formatted(promised, statutory.map(LocalDate::toString).orElse("no limit")));
  }
}
