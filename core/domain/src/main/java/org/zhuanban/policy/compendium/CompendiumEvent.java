package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.compendium.CompendiumCommand.AdoptMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.CompleteMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.EndMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.ExtendMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.PublishEdition;
import org.zhuanban.policy.compendium.CompendiumCommand.ReportMeasure;

/** An event of the policies of a county. */
public sealed interface CompendiumEvent extends Event<Compendium> {
  /**
   * An edition of the compendium was published.
   *
   * @param catalogue the policies, with the number of the edition
   * @param from the first day on which it holds
   * @param paper the paper that publishes it
   */
  record EditionPublished(PolicyCatalogue catalogue, LocalDate from, DocumentRef paper)
      implements CompendiumEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new PublishEdition(catalogue, from, paper));
    }

    @Override
    public Compendium applyTo(Compendium state, LocalDate effectiveOn) {
      return state.with(new PolicyEdition(catalogue, effectiveOn, from, paper));
    }
  }

  /**
   * A package of measures was adopted.
   *
   * @param code the code of the package, in the form of {@link org.zhuanban.party.PersonRef#id}
   * @param title the title, not blank
   * @param paper the paper that adopts it
   * @param from the first day of its force
   * @param end the last day of its force
   * @param measures the measures, at least one, each number once
   */
  record MeasuresAdopted(
      String code,
      String title,
      DocumentRef paper,
      LocalDate from,
      LocalDate end,
      List<PolicyMeasure> measures)
      implements CompendiumEvent {
    /**
     * Copies the list.
     *
     * @param code the code of the package, in the form of {@link org.zhuanban.party.PersonRef#id}
     * @param title the title, not blank
     * @param paper the paper that adopts it
     * @param from the first day of its force
     * @param end the last day of its force
     * @param measures the measures, at least one, each number once
     */
    public MeasuresAdopted {
      measures = List.copyOf(measures);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AdoptMeasures(code, title, paper, from, end, measures));
    }

    @Override
    public Compendium applyTo(Compendium state, LocalDate effectiveOn) {
      return state.with(
          new MeasurePackage(
              code,
              title,
              paper,
              effectiveOn,
              from,
              end,
              measures.stream()
                  .sorted(Comparator.comparingInt(PolicyMeasure::number))
                  .map(measure -> MeasureStanding.of(measure, end))
                  .toList(),
              Optional.empty()));
    }
  }

  /**
   * The progress of a measure was reported.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @param text what was reached, not blank
   * @param paper the report as a document; empty if there is none
   */
  record MeasureReported(
      String code, int number, @FreeText String text, Optional<DocumentRef> paper)
      implements CompendiumEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReportMeasure(code, number, text, paper));
    }

    @Override
    public Compendium applyTo(Compendium state, LocalDate effectiveOn) {
      return state.with(
          code,
          pack ->
              pack.with(
                  number,
                  measure ->
                      measure.with(new MeasureStanding.MeasureProgress(effectiveOn, text, paper))));
    }
  }

  /**
   * A measure was done.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @param paper the paper of its completion
   */
  record MeasureCompleted(String code, int number, DocumentRef paper) implements CompendiumEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CompleteMeasure(code, number, paper));
    }

    @Override
    public Compendium applyTo(Compendium state, LocalDate effectiveOn) {
      return state.with(
          code, pack -> pack.with(number, measure -> measure.done(effectiveOn, paper)));
    }
  }

  /**
   * The last day of a measure was extended.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @param until the new last day, after the one before
   * @param paper the paper that extends it
   * @param effective whether the extension has effect; a late one has none
   */
  record MeasureExtended(
      String code, int number, LocalDate until, DocumentRef paper, boolean effective)
      implements CompendiumEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendMeasure(code, number, until, paper));
    }

    @Override
    public Compendium applyTo(Compendium state, LocalDate effectiveOn) {
      return effective
          ? state.with(
              code,
              pack ->
                  pack.with(
                      number,
                      measure ->
                          measure.with(
                              new MeasureStanding.MeasureExtension(effectiveOn, until, paper))))
          : state;
    }
  }

  /**
   * A package of measures was ended.
   *
   * @param code the code of the package
   * @param paper the paper that ends it
   */
  record MeasuresEnded(String code, DocumentRef paper) implements CompendiumEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new EndMeasures(code, paper));
    }

    @Override
    public Compendium applyTo(Compendium state, LocalDate effectiveOn) {
      return state.with(code, pack -> pack.ended(effectiveOn));
    }
  }
}
