package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.party.DocumentRef;

/**
 * A measure with its progress.
 *
 * @param measure the measure, as its paper has it
 * @param due the last day, extensions included
 * @param progress the reports on its progress, in order
 * @param extensions the valid extensions, in order
 * @param doneOn the day on which it was done; empty while it is open, or if it was never done
 * @param proof the paper of its completion
 */
@Value.Builder
public record MeasureStanding(
    PolicyMeasure measure,
    LocalDate due,
    List<MeasureProgress> progress,
    List<MeasureExtension> extensions,
    Optional<LocalDate> doneOn,
    Optional<DocumentRef> proof)
    implements WithMeasureStanding {
  /**
   * A report on the progress of a measure.
   *
   * @param on the day of the report
   * @param text what was reached
   * @param paper the report as a document; empty if there is none
   */
  public record MeasureProgress(LocalDate on, String text, Optional<DocumentRef> paper) {}

  /**
   * An extension of a measure.
   *
   * @param on the day of the extension
   * @param until the new last day
   * @param paper the paper that extends it
   */
  public record MeasureExtension(LocalDate on, LocalDate until, DocumentRef paper) {}

  /**
   * Copies the lists.
   *
   * @param measure the measure
   * @param due the last day
   * @param progress the reports on its progress
   * @param extensions the valid extensions
   * @param doneOn the day on which it was done
   * @param proof the paper of its completion
   */
  public MeasureStanding {
    progress = List.copyOf(progress);
    extensions = List.copyOf(extensions);
  }

  static MeasureStanding of(PolicyMeasure measure, LocalDate end) {
    return new Builder().measure(measure).due(measure.limit().orElse(end)).build();
  }

  MeasureStanding with(MeasureProgress report) {
    return withProgress(Stream.concat(progress.stream(), Stream.of(report)).toList());
  }

  MeasureStanding with(MeasureExtension extension) {
    return withExtensions(Stream.concat(extensions.stream(), Stream.of(extension)).toList())
        .withDue(extension.until());
  }

  MeasureStanding done(LocalDate on, DocumentRef paper) {
    return withDoneOn(on).withProof(paper);
  }

  /** Collects the values of a {@link MeasureStanding}. */
  static final class Builder extends MeasureStandingBuilder {
    Builder() {}
  }
}
