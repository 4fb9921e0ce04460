package org.zhuanban.accountability;

import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked about a remedy against the decision of a case (复核、申诉、复审). */
public sealed interface RemedyCommand extends AccountabilityCommand {
  /**
   * Seeks a remedy.
   *
   * @param remedy which one
   * @param by who seeks it
   * @param paper what was handed in
   */
  record SeekRemedy(Remedy remedy, PartyConcerned by, Optional<DocumentRef> paper)
      implements RemedyCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param remedy which one
     * @param by who seeks it
     * @param paper what was handed in
     * @throws IllegalArgumentException if a component is missing
     */
    public SeekRemedy {
      Input.given("SeekRemedy.remedy", remedy);
      Input.given("SeekRemedy.by", by);
      Input.given("SeekRemedy.paper", paper);
    }

    /**
     * Seeks a remedy for which no paper is kept.
     *
     * @param remedy which one
     * @param by who seeks it
     * @return the command
     */
    public static SeekRemedy of(Remedy remedy, PartyConcerned by) {
      return new SeekRemedy(remedy, by, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper what was handed in
     * @return the same, with it
     */
    public SeekRemedy withPaper(DocumentRef paper) {
      return new SeekRemedy(remedy, by, Optional.of(Input.given("SeekRemedy.paper", paper)));
    }
  }

  /**
   * Answers a remedy.
   *
   * @param remedy which one
   * @param of who sought it
   * @param result what the answer comes to
   * @param measures what takes the place of the measures against that party, if it is changed;
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
     * Checks that all of it was given, and copies the lists. Callers use {@link #upheld}, as the
     * components may grow.
     *
     * @param remedy which one
     * @param of who sought it
     * @param result what the answer comes to
     * @param measures what takes the place of the measures against that party, if it is changed
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
     * Lets the decision stand (维持).
     *
     * @param remedy which one
     * @param of who sought it
     * @param paper the answer
     * @return the command
     */
    public static AnswerRemedy upheld(Remedy remedy, PartyConcerned of, DocumentRef paper) {
      return new AnswerRemedy(remedy, of, RemedyResult.UPHELD, List.of(), paper);
    }

    /**
     * Puts other measures in the place of those against a party (变更).
     *
     * @param remedy which one
     * @param of who sought it
     * @param measures what takes their place, at least one
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
     * @param remedy which one
     * @param of who sought it
     * @param paper the answer
     * @return the command
     */
    public static AnswerRemedy revoked(Remedy remedy, PartyConcerned of, DocumentRef paper) {
      return new AnswerRemedy(remedy, of, RemedyResult.REVOKED, List.of(), paper);
    }
  }

  /**
   * Extends the time to answer an appeal against discipline, once and before it is over, by thirty
   * days at most (公务员法第九十六条).
   *
   * @param remedy which remedy
   * @param of who sought it
   * @param by how many calendar days longer
   * @param paper the paper that says why
   */
  record ExtendAnswer(Remedy remedy, PartyConcerned of, TimeLimit by, DocumentRef paper)
      implements RemedyCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param remedy which remedy
     * @param of who sought it
     * @param by how many calendar days longer
     * @param paper the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendAnswer {
      Input.given("ExtendAnswer.remedy", remedy);
      Input.given("ExtendAnswer.of", of);
      Input.given("ExtendAnswer.by", by);
      Input.given("ExtendAnswer.paper", paper);
    }

    /**
     * Extends the time to answer an appeal against discipline, once and before it is over, by
     * thirty days at most (公务员法第九十六条).
     *
     * @param remedy which remedy
     * @param of who sought it
     * @param by how many calendar days longer
     * @param paper the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendAnswer of(
        Remedy remedy, PartyConcerned of, TimeLimit by, DocumentRef paper) {
      return new ExtendAnswer(remedy, of, by, paper);
    }
  }
}
