package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.PolicyCatalogue;

/** A command about the policies of a county. */
public sealed interface CompendiumCommand extends Command {
  /** The maximum length of a title, in characters. */
  int TITLE = 200;

  /** A command about a measure. */
  sealed interface OnMeasure extends CompendiumCommand {
    /** {@return the code of the package} */
    String code();

    /** {@return the number of the measure} */
    int number();
  }

  /**
   * Publishes an edition of the compendium of the county (惠企政策汇编).
   *
   * @param catalogue the policies, with the number of the edition
   * @param from the first day on which the edition holds
   * @param paper the paper that publishes it
   */
  record PublishEdition(PolicyCatalogue catalogue, LocalDate from, DocumentRef paper)
      implements CompendiumCommand {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param catalogue the policies, with the number of the edition
     * @param from the first day on which the edition holds
     * @param paper the paper that publishes it
     * @throws IllegalArgumentException if a component is missing
     */
    public PublishEdition {
      Input.given("PublishEdition.catalogue", catalogue);
      Input.given("PublishEdition.from", from);
      Input.given("PublishEdition.paper", paper);
    }

    /**
     * Publishes an edition of the compendium of the county (惠企政策汇编).
     *
     * @param catalogue the policies, with the number of the edition
     * @param from the first day on which the edition holds
     * @param paper the paper that publishes it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static PublishEdition of(PolicyCatalogue catalogue, LocalDate from, DocumentRef paper) {
      return new PublishEdition(catalogue, from, paper);
    }
  }

  /**
   * Adopts a package of measures (政策措施).
   *
   * @param code the code of the package, in the form of {@link org.zhuanban.party.PersonRef#id}
   * @param title the title, not blank
   * @param paper the paper that adopts it
   * @param from the first day of its force
   * @param end the last day of its force
   * @param measures the measures, at least one, each number once
   */
  record AdoptMeasures(
      String code,
      String title,
      DocumentRef paper,
      LocalDate from,
      LocalDate end,
      List<PolicyMeasure> measures)
      implements CompendiumCommand {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param code the code of the package, in the form of {@link org.zhuanban.party.PersonRef#id}
     * @param title the title, not blank
     * @param paper the paper that adopts it
     * @param from the first day of its force
     * @param end the last day of its force
     * @param measures the measures, at least one, each number once
     * @throws IllegalArgumentException if the code is malformed, the title blank, no measure given
     *     or a number given twice
     */
    public AdoptMeasures {
      Input.reference("AdoptMeasures.code", code);
      Input.said("AdoptMeasures.title", title, TITLE);
      Input.given("AdoptMeasures.paper", paper);
      Input.given("AdoptMeasures.from", from);
      Input.given("AdoptMeasures.end", end);
      measures = Input.some("AdoptMeasures.measures", measures);
      Input.distinct("AdoptMeasures.measures", measures.stream().map(PolicyMeasure::number));
    }

    /**
     * Adopts a package of measures (政策措施).
     *
     * @param code the code of the package, in the form of {@link org.zhuanban.party.PersonRef#id}
     * @param title the title, not blank
     * @param paper the paper that adopts it
     * @param from the first day of its force
     * @param end the last day of its force
     * @param measures the measures, at least one, each number once
     * @return the command
     * @throws IllegalArgumentException if the code is malformed, the title blank, no measure given
     *     or a number given twice
     */
    public static AdoptMeasures of(
        String code,
        String title,
        DocumentRef paper,
        LocalDate from,
        LocalDate end,
        List<PolicyMeasure> measures) {
      return new AdoptMeasures(code, title, paper, from, end, measures);
    }
  }

  /**
   * Reports the progress of a measure.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @param text what was reached, not blank
   * @param paper the report as a document; empty if there is none
   */
  record ReportMeasure(String code, int number, @FreeText String text, Optional<DocumentRef> paper)
      implements OnMeasure {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param code the code of the package
     * @param number the number of the measure
     * @param text what was reached, not blank
     * @param paper the report as a document; empty if there is none
     * @throws IllegalArgumentException if the text is blank
     */
    public ReportMeasure {
      Input.given("ReportMeasure.code", code);
      Input.within("ReportMeasure.number", number, 1, Integer.MAX_VALUE);
      Input.said("ReportMeasure.text", text, Integer.MAX_VALUE);
      Input.given("ReportMeasure.paper", paper);
    }

    /**
     * Reports the progress of a measure.
     *
     * @param code the code of the package
     * @param number the number of the measure
     * @param text what was reached, not blank
     * @return the command
     * @throws IllegalArgumentException if the text is blank
     */
    public static ReportMeasure of(String code, int number, String text) {
      return new ReportMeasure(code, number, text, Optional.empty());
    }

    /**
     * Adds the report as a document.
     *
     * @param report the document
     * @return a copy with it
     */
    public ReportMeasure withPaper(DocumentRef report) {
      return new ReportMeasure(
          code, number, text, Optional.of(Input.given("ReportMeasure.paper", report)));
    }
  }

  /**
   * Records that a measure is done.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @param paper the paper of its completion
   */
  record CompleteMeasure(String code, int number, DocumentRef paper) implements OnMeasure {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param code the code of the package
     * @param number the number of the measure
     * @param paper the paper of its completion
     * @throws IllegalArgumentException if a component is missing
     */
    public CompleteMeasure {
      Input.given("CompleteMeasure.code", code);
      Input.within("CompleteMeasure.number", number, 1, Integer.MAX_VALUE);
      Input.given("CompleteMeasure.paper", paper);
    }

    /**
     * Records that a measure is done.
     *
     * @param code the code of the package
     * @param number the number of the measure
     * @param paper the paper of its completion
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CompleteMeasure of(String code, int number, DocumentRef paper) {
      return new CompleteMeasure(code, number, paper);
    }
  }

  /**
   * Extends the last day of a measure, before it has passed.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @param until the new last day, after the one before
   * @param paper the paper that extends it
   */
  record ExtendMeasure(String code, int number, LocalDate until, DocumentRef paper)
      implements OnMeasure {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param code the code of the package
     * @param number the number of the measure
     * @param until the new last day, after the one before
     * @param paper the paper that extends it
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendMeasure {
      Input.given("ExtendMeasure.code", code);
      Input.within("ExtendMeasure.number", number, 1, Integer.MAX_VALUE);
      Input.given("ExtendMeasure.until", until);
      Input.given("ExtendMeasure.paper", paper);
    }

    /**
     * Extends the last day of a measure, before it has passed.
     *
     * @param code the code of the package
     * @param number the number of the measure
     * @param until the new last day, after the one before
     * @param paper the paper that extends it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendMeasure of(String code, int number, LocalDate until, DocumentRef paper) {
      return new ExtendMeasure(code, number, until, paper);
    }
  }

  /**
   * Ends a package of measures; what is open ends undone.
   *
   * @param code the code of the package
   * @param paper the paper that ends it
   */
  record EndMeasures(String code, DocumentRef paper) implements CompendiumCommand {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param code the code of the package
     * @param paper the paper that ends it
     * @throws IllegalArgumentException if a component is missing
     */
    public EndMeasures {
      Input.given("EndMeasures.code", code);
      Input.given("EndMeasures.paper", paper);
    }

    /**
     * Ends a package of measures; what is open ends undone.
     *
     * @param code the code of the package
     * @param paper the paper that ends it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EndMeasures of(String code, DocumentRef paper) {
      return new EndMeasures(code, paper);
    }
  }
}
