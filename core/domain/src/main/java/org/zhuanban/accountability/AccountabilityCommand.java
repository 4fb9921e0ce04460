package org.zhuanban.accountability;

import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked about a case. */
public sealed interface AccountabilityCommand extends Command {
  /**
   * Opens a case (立案), which only people do.
   *
   * @param unit the unit that is examined, or whose officers are; the limits run by its calendar
   * @param officers who is examined in person, as far as known
   * @param authority the organ that decides
   * @param proposal the proposal that was taken up; empty if none was
   * @param others sanctions for the same act in other cases
   * @param readers who may read the case, at least one
   * @param paper the paper that opens it
   * @param notice the notice of facts, if the case opens with it
   */
  record OpenCase(
      Department unit,
      List<Officer> officers,
      Department authority,
      Optional<ProposalRef> proposal,
      List<OtherCase> others,
      List<Reader> readers,
      DocumentRef paper,
      Optional<NoticeOfFacts> notice)
      implements AccountabilityCommand {
    /**
     * Copies the lists.
     *
     * @param unit the unit that is examined
     * @param officers who is examined in person
     * @param authority the organ that decides
     * @param proposal the proposal that was taken up
     * @param others sanctions for the same act in other cases
     * @param readers who may read the case
     * @param paper the paper that opens it
     * @param notice the notice of facts
     */
    public OpenCase {
      officers = Input.list("OpenCase.officers", officers);
      others = Input.list("OpenCase.others", others);
      readers = Input.list("OpenCase.readers", readers);
    }
  }

  /**
   * Tells those examined of facts, basis and intended measures; again if more came to light.
   *
   * @param notice what is told to whom
   */
  record GiveNotice(NoticeOfFacts notice) implements AccountabilityCommand {}

  /**
   * Takes a statement and defence.
   *
   * @param by whose it is
   * @param paper the statement, or the record of it
   */
  record ReceiveStatement(Respondent by, Optional<DocumentRef> paper)
      implements AccountabilityCommand {}

  /**
   * Decides, collectively and in writing.
   *
   * @param measures by what whom; empty if nobody is held to account
   * @param officers whom the measures concern and the case did not name before
   * @param weighed the circumstances that it rests on
   * @param others sanctions for the same act in other cases, beside those of the opening
   * @param minutes the minutes of the meeting that decided
   * @param paper the decision itself
   */
  record DecideCase(
      List<Measure> measures,
      List<Officer> officers,
      List<Weighing> weighed,
      List<OtherCase> others,
      DocumentRef minutes,
      DocumentRef paper)
      implements AccountabilityCommand {
    /**
     * Copies the lists.
     *
     * @param measures by what whom
     * @param officers whom the measures concern
     * @param weighed the circumstances
     * @param others sanctions for the same act in other cases
     * @param minutes the minutes of the meeting
     * @param paper the decision itself
     */
    public DecideCase {
      measures = Input.list("DecideCase.measures", measures);
      officers = Input.list("DecideCase.officers", officers);
      weighed = Input.list("DecideCase.weighed", weighed);
      others = Input.list("DecideCase.others", others);
    }
  }

  /**
   * Delivers the decision.
   *
   * @param to to whom; empty for all whom it concerns
   * @param paper the receipt
   */
  record DeliverCaseDecision(List<Respondent> to, Optional<DocumentRef> paper)
      implements AccountabilityCommand {
    /**
     * Copies the list.
     *
     * @param to to whom
     * @param paper the receipt
     */
    public DeliverCaseDecision {
      to = Input.list("DeliverCaseDecision.to", to);
    }
  }

  /**
   * Seeks a remedy.
   *
   * @param remedy which one
   * @param by who seeks it
   * @param paper what was handed in
   */
  record SeekRemedy(Remedy remedy, Respondent by, Optional<DocumentRef> paper)
      implements AccountabilityCommand {}

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
      Remedy remedy, Respondent of, RemedyResult result, List<Measure> measures, DocumentRef paper)
      implements AccountabilityCommand {
    /**
     * Copies the list.
     *
     * @param remedy which one
     * @param of who sought it
     * @param result what the answer comes to
     * @param measures what takes the place of the measures
     * @param paper the answer
     */
    public AnswerRemedy {
      measures = Input.list("AnswerRemedy.measures", measures);
    }
  }

  /**
   * Extends the time to decide on discipline, once and before it is over. With the extension it is
   * twelve months at most (行政机关公务员处分条例第四十四条).
   *
   * @param by how many months longer
   * @param paper the paper that says why
   */
  record ExtendCase(TimeLimit by, DocumentRef paper) implements AccountabilityCommand {}

  /**
   * Extends the time to answer an appeal against discipline, once and before it is over, by thirty
   * days at most (公务员法第九十六条).
   *
   * @param remedy which remedy
   * @param of who sought it
   * @param by how many calendar days longer
   * @param paper the paper that says why
   */
  record ExtendAnswer(Remedy remedy, Respondent of, TimeLimit by, DocumentRef paper)
      implements AccountabilityCommand {}

  /**
   * Lets somebody read the case.
   *
   * @param reader who
   */
  record AdmitReader(Reader reader) implements AccountabilityCommand {}

  /**
   * Drops the case before anything was decided.
   *
   * @param reason the paper that says why
   */
  record DropCase(DocumentRef reason) implements AccountabilityCommand {}
}
