package org.zhuanban.accountability;

import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** A command about a remedy against the decision of a case (复核、申诉、复审). */
public sealed interface RemedyCommand extends AccountabilityCommand {
  /**
   * Seeks a remedy.
   *
   * @param remedy the remedy
   * @param by the party that seeks it
   * @param paper the application for the remedy
   */
  record SeekRemedy(Remedy remedy, PartyConcerned by, Optional<DocumentRef> paper)
      implements RemedyCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param remedy the remedy
     * @param by the party that seeks it
     * @param paper the application for the remedy
     * @throws IllegalArgumentException if a component is missing
     */
    public SeekRemedy {
      Input.given("SeekRemedy.remedy", remedy);
      Input.given("SeekRemedy.by", by);
      Input.given("SeekRemedy.paper", paper);
    }

    /**
     * Seeks a remedy without a paper.
     *
     * @param remedy the remedy
     * @param by the party that seeks it
     * @return the command
     */
    public static SeekRemedy of(Remedy remedy, PartyConcerned by) {
      return new SeekRemedy(remedy, by, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the application for the remedy
     * @return a copy with it
     */
    public SeekRemedy withPaper(DocumentRef paper) {
      return new SeekRemedy(remedy, by, Optional.of(Input.given("SeekRemedy.paper", paper)));
    }
  }

  /**
   * Answers a remedy.
   *
   * @param remedy the remedy
   * @param of the party that sought the remedy
   * @param result the result of the answer
   * @param measures the measures that replace those against the party, if the decision is changed;
   *     empty otherwise
   * @param paper the answer
   */
  record AnswerRemedy(
      Remedy remedy,
      PartyConcerned of,
      RemedyResult result,
      List<AccountabilityMeasure> measures,
      DocumentRef paper)
      implements RemedyCommand {
    /**
     * Checks that all components are present, and copies the lists. Callers use {@link #upheld}, as
     * the components may grow.
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param result the result of the answer
     * @param measures the measures that replace those against the party, if the decision is changed
     * @param paper the answer
     * @throws IllegalArgumentException if a component is missing
     */
    public AnswerRemedy {
      Input.given("AnswerRemedy.remedy", remedy);
      Input.given("AnswerRemedy.of", of);
      Input.given("AnswerRemedy.result", result);
      measures = Input.list("AnswerRemedy.measures", measures);
      Input.given("AnswerRemedy.paper", paper);
    }

    /**
     * Upholds the decision (维持).
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param paper the answer
     * @return the command
     */
    public static AnswerRemedy upheld(Remedy remedy, PartyConcerned of, DocumentRef paper) {
      return new AnswerRemedy(remedy, of, RemedyResult.UPHELD, List.of(), paper);
    }

    /**
     * Replaces the measures against a party (变更).
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param measures the new measures, at least one
     * @param paper the answer
     * @return the command
     */
    public static AnswerRemedy changed(
        Remedy remedy, PartyConcerned of, List<AccountabilityMeasure> measures, DocumentRef paper) {
      return new AnswerRemedy(remedy, of, RemedyResult.CHANGED, measures, paper);
    }

    /**
     * Revokes the measures against a party (撤销).
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param paper the answer
     * @return the command
     */
    public static AnswerRemedy revoked(Remedy remedy, PartyConcerned of, DocumentRef paper) {
      return new AnswerRemedy(remedy, of, RemedyResult.REVOKED, List.of(), paper);
    }
  }

  /**
   * Extends the time to answer an appeal against discipline, once, before it ends, and by at most
   * thirty days (公务员法第九十六条).
   *
   * @param remedy the remedy
   * @param of the party that sought the remedy
   * @param by the extension, in calendar days
   * @param paper the paper that gives the reason
   */
  record ExtendAnswer(Remedy remedy, PartyConcerned of, TimeLimit by, DocumentRef paper)
      implements RemedyCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param by the extension, in calendar days
     * @param paper the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendAnswer {
      Input.given("ExtendAnswer.remedy", remedy);
      Input.given("ExtendAnswer.of", of);
      Input.given("ExtendAnswer.by", by);
      Input.given("ExtendAnswer.paper", paper);
    }

    /**
     * Extends the time to answer an appeal against discipline, once, before it ends, and by at most
     * thirty days (公务员法第九十六条).
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param by the extension, in calendar days
     * @param paper the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendAnswer of(
        Remedy remedy, PartyConcerned of, TimeLimit by, DocumentRef paper) {
      return new ExtendAnswer(remedy, of, by, paper);
    }
  }
}
