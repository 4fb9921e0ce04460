package org.zhuanban.accountability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked about a case. */
public sealed interface AccountabilityCommand extends Command
    permits AccountabilityCommand.OpenCase,
        AccountabilityCommand.GiveNotice,
        AccountabilityCommand.ReceiveStatement,
        AccountabilityCommand.DecideCase,
        AccountabilityCommand.DeliverCaseDecision,
        AccountabilityCommand.ExtendCase,
        AccountabilityCommand.GrantAccess,
        AccountabilityCommand.DismissCase,
        RemedyCommand {
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
  @Value.Builder
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
     * Checks that all of it was given, and copies the lists. Callers use {@link #builder}, as the
     * components may grow.
     *
     * @param unit the unit that is examined, or whose officers are
     * @param officers who is examined in person, as far as known
     * @param authority the organ that decides
     * @param proposal the proposal that was taken up
     * @param others sanctions for the same act in other cases
     * @param readers who may read the case, at least one
     * @param paper the paper that opens it
     * @param notice the notice of facts, if the case opens with it
     * @throws IllegalArgumentException if a component is missing
     */
    public OpenCase {
      Input.given("OpenCase.unit", unit);
      officers = Input.list("OpenCase.officers", officers);
      Input.given("OpenCase.authority", authority);
      Input.given("OpenCase.proposal", proposal);
      others = Input.list("OpenCase.others", others);
      readers = Input.list("OpenCase.readers", readers);
      Input.given("OpenCase.paper", paper);
      Input.given("OpenCase.notice", notice);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of an {@link OpenCase}. */
    public static final class Builder extends OpenCaseBuilder {
      Builder() {}
    }
  }

  /**
   * Tells those examined of facts, basis and intended measures; again if more came to light.
   *
   * @param notice what is told to whom
   */
  record GiveNotice(NoticeOfFacts notice) implements AccountabilityCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param notice what is told to whom
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveNotice {
      Input.given("GiveNotice.notice", notice);
    }

    /**
     * Tells those examined of facts, basis and intended measures; again if more came to light.
     *
     * @param notice what is told to whom
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveNotice of(NoticeOfFacts notice) {
      return new GiveNotice(notice);
    }
  }

  /**
   * Takes a statement and defence.
   *
   * @param by whose it is
   * @param paper the statement, or the record of it
   */
  record ReceiveStatement(PartyConcerned by, Optional<DocumentRef> paper)
      implements AccountabilityCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param by whose it is
     * @param paper the statement, or the record of it
     * @throws IllegalArgumentException if a component is missing
     */
    public ReceiveStatement {
      Input.given("ReceiveStatement.by", by);
      Input.given("ReceiveStatement.paper", paper);
    }

    /**
     * Takes a statement of which no paper is kept.
     *
     * @param by whose it is
     * @return the command
     */
    public static ReceiveStatement of(PartyConcerned by) {
      return new ReceiveStatement(by, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the statement, or the record of it
     * @return the same, with it
     */
    public ReceiveStatement withPaper(DocumentRef paper) {
      return new ReceiveStatement(by, Optional.of(Input.given("ReceiveStatement.paper", paper)));
    }
  }

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
  @Value.Builder
  record DecideCase(
      List<AccountabilityMeasure> measures,
      List<Officer> officers,
      List<Weighing> weighed,
      List<OtherCase> others,
      DocumentRef minutes,
      DocumentRef paper)
      implements AccountabilityCommand {
    /**
     * Checks that all of it was given, and copies the lists. Callers use {@link #builder}, as the
     * components may grow.
     *
     * @param measures by what whom
     * @param officers whom the measures concern and the case did not name before
     * @param weighed the circumstances that it rests on
     * @param others sanctions for the same act in other cases, beside those of the opening
     * @param minutes the minutes of the meeting that decided
     * @param paper the decision itself
     * @throws IllegalArgumentException if a component is missing
     */
    public DecideCase {
      measures = Input.list("DecideCase.measures", measures);
      officers = Input.list("DecideCase.officers", officers);
      weighed = Input.list("DecideCase.weighed", weighed);
      others = Input.list("DecideCase.others", others);
      Input.given("DecideCase.minutes", minutes);
      Input.given("DecideCase.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link DecideCase}. */
    public static final class Builder extends DecideCaseBuilder {
      Builder() {}
    }
  }

  /**
   * Delivers the decision.
   *
   * @param to to whom; empty for all whom it concerns
   * @param paper the receipt
   */
  record DeliverCaseDecision(List<PartyConcerned> to, Optional<DocumentRef> paper)
      implements AccountabilityCommand {
    /**
     * Checks that all of it was given, and copies the lists. Callers use {@link #toAll}, as the
     * components may grow.
     *
     * @param to to whom
     * @param paper the receipt
     * @throws IllegalArgumentException if a component is missing
     */
    public DeliverCaseDecision {
      to = Input.list("DeliverCaseDecision.to", to);
      Input.given("DeliverCaseDecision.paper", paper);
    }

    /** {@return the delivery to all whom the decision concerns, without a receipt} */
    public static DeliverCaseDecision toAll() {
      return new DeliverCaseDecision(List.of(), Optional.empty());
    }

    /**
     * Delivers the decision to some of those whom it concerns, without a receipt.
     *
     * @param first one of them
     * @param more the others
     * @return the command
     */
    public static DeliverCaseDecision of(PartyConcerned first, PartyConcerned... more) {
      return new DeliverCaseDecision(
          Stream.concat(Stream.of(first), Arrays.stream(more)).toList(), Optional.empty());
    }

    /**
     * Adds the receipt.
     *
     * @param paper the receipt
     * @return the same, with it
     */
    public DeliverCaseDecision withPaper(DocumentRef paper) {
      return new DeliverCaseDecision(
          to, Optional.of(Input.given("DeliverCaseDecision.paper", paper)));
    }
  }

  /**
   * Extends the time to decide on discipline, once and before it is over. With the extension it is
   * twelve months at most (行政机关公务员处分条例第四十四条).
   *
   * @param by how many months longer
   * @param paper the paper that says why
   */
  record ExtendCase(TimeLimit by, DocumentRef paper) implements AccountabilityCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param by how many months longer
     * @param paper the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendCase {
      Input.given("ExtendCase.by", by);
      Input.given("ExtendCase.paper", paper);
    }

    /**
     * Extends the time to decide on discipline, once and before it is over.
     *
     * @param by how many months longer
     * @param paper the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendCase of(TimeLimit by, DocumentRef paper) {
      return new ExtendCase(by, paper);
    }
  }

  /**
   * Grants a person access to the case (查阅案件).
   *
   * @param reader who may read it, and as what
   */
  record GrantAccess(Reader reader) implements AccountabilityCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param reader who may read it, and as what
     * @throws IllegalArgumentException if a component is missing
     */
    public GrantAccess {
      Input.given("GrantAccess.reader", reader);
    }

    /**
     * Grants a person access to the case (查阅案件).
     *
     * @param reader who may read it, and as what
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GrantAccess of(Reader reader) {
      return new GrantAccess(reader);
    }
  }

  /**
   * Dismisses the case (撤销立案) before anything was decided.
   *
   * @param reason the paper that says why
   */
  record DismissCase(DocumentRef reason) implements AccountabilityCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public DismissCase {
      Input.given("DismissCase.reason", reason);
    }

    /**
     * Dismisses the case (撤销立案) before anything was decided.
     *
     * @param reason the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DismissCase of(DocumentRef reason) {
      return new DismissCase(reason);
    }
  }
}
