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

/** A command about a case. */
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
   * Opens a case (立案). Only people open cases.
   *
   * @param unit the unit under examination, or the unit of the officers; the limits run by its
   *     calendar
   * @param officers the officers under examination, as far as known
   * @param authority the organ that decides
   * @param proposal the proposal that the case takes up; empty if there is none
   * @param others the sanctions for the same act in other cases
   * @param readers the persons who may read the case, at least one
   * @param paper the paper that opens it
   * @param notice the notice of facts, if it is given with the opening
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
     * Checks that all components are present, and copies the lists. Callers use {@link #builder},
     * as the components may grow.
     *
     * @param unit the unit under examination, or the unit of the officers
     * @param officers the officers under examination, as far as known
     * @param authority the organ that decides
     * @param proposal the proposal that the case takes up
     * @param others the sanctions for the same act in other cases
     * @param readers the persons who may read the case, at least one
     * @param paper the paper that opens it
     * @param notice the notice of facts, if it is given with the opening
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
   * Notifies the parties of facts, basis and intended measures. Further facts take a further
   * notice.
   *
   * @param notice the notice, with its addressees
   */
  record GiveNotice(NoticeOfFacts notice) implements AccountabilityCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param notice the notice, with its addressees
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveNotice {
      Input.given("GiveNotice.notice", notice);
    }

    /**
     * Notifies the parties of facts, basis and intended measures. Further facts take a further
     * notice.
     *
     * @param notice the notice, with its addressees
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveNotice of(NoticeOfFacts notice) {
      return new GiveNotice(notice);
    }
  }

  /**
   * Receives a statement and defence.
   *
   * @param by the party that makes the statement
   * @param paper the statement, or its record
   */
  record ReceiveStatement(PartyConcerned by, Optional<DocumentRef> paper)
      implements AccountabilityCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param by the party that makes the statement
     * @param paper the statement, or its record
     * @throws IllegalArgumentException if a component is missing
     */
    public ReceiveStatement {
      Input.given("ReceiveStatement.by", by);
      Input.given("ReceiveStatement.paper", paper);
    }

    /**
     * Receives a statement without a paper.
     *
     * @param by the party that makes the statement
     * @return the command
     */
    public static ReceiveStatement of(PartyConcerned by) {
      return new ReceiveStatement(by, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the statement, or its record
     * @return a copy with it
     */
    public ReceiveStatement withPaper(DocumentRef paper) {
      return new ReceiveStatement(by, Optional.of(Input.given("ReceiveStatement.paper", paper)));
    }
  }

  /**
   * Decides the case, collectively and in writing.
   *
   * @param measures the measures, each against one party; empty if nobody is held to account
   * @param officers the officers that the measures concern and that the case did not name before
   * @param weighed the circumstances that the decision rests on
   * @param others the sanctions for the same act in other cases, beside those of the opening
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
     * Checks that all components are present, and copies the lists. Callers use {@link #builder},
     * as the components may grow.
     *
     * @param measures the measures, each against one party
     * @param officers the officers that the measures concern and that the case did not name before
     * @param weighed the circumstances that the decision rests on
     * @param others the sanctions for the same act in other cases, beside those of the opening
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
   * @param to the addressees; empty for all parties concerned
   * @param paper the receipt
   */
  record DeliverCaseDecision(List<PartyConcerned> to, Optional<DocumentRef> paper)
      implements AccountabilityCommand {
    /**
     * Checks that all components are present, and copies the lists. Callers use {@link #toAll}, as
     * the components may grow.
     *
     * @param to the addressees
     * @param paper the receipt
     * @throws IllegalArgumentException if a component is missing
     */
    public DeliverCaseDecision {
      to = Input.list("DeliverCaseDecision.to", to);
      Input.given("DeliverCaseDecision.paper", paper);
    }

    /** {@return the delivery to all parties concerned, without a receipt} */
    public static DeliverCaseDecision toAll() {
      return new DeliverCaseDecision(List.of(), Optional.empty());
    }

    /**
     * Delivers the decision to some of the parties concerned, without a receipt.
     *
     * @param first the first party
     * @param more the other parties
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
     * @return a copy with it
     */
    public DeliverCaseDecision withPaper(DocumentRef paper) {
      return new DeliverCaseDecision(
          to, Optional.of(Input.given("DeliverCaseDecision.paper", paper)));
    }
  }

  /**
   * Extends the time to decide on discipline, once and before it ends. The extended time is at most
   * twelve months (行政机关公务员处分条例第四十四条).
   *
   * @param by the extension, in months
   * @param paper the paper that gives the reason
   */
  record ExtendCase(TimeLimit by, DocumentRef paper) implements AccountabilityCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param by the extension, in months
     * @param paper the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendCase {
      Input.given("ExtendCase.by", by);
      Input.given("ExtendCase.paper", paper);
    }

    /**
     * Extends the time to decide on discipline, once and before it ends.
     *
     * @param by the extension, in months
     * @param paper the paper that gives the reason
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
   * @param reader the person and the role of the reader
   */
  record GrantAccess(Reader reader) implements AccountabilityCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param reader the person and the role of the reader
     * @throws IllegalArgumentException if a component is missing
     */
    public GrantAccess {
      Input.given("GrantAccess.reader", reader);
    }

    /**
     * Grants a person access to the case (查阅案件).
     *
     * @param reader the person and the role of the reader
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GrantAccess of(Reader reader) {
      return new GrantAccess(reader);
    }
  }

  /**
   * Dismisses the case (撤销立案) before a decision.
   *
   * @param reason the paper that gives the reason
   */
  record DismissCase(DocumentRef reason) implements AccountabilityCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public DismissCase {
      Input.given("DismissCase.reason", reason);
    }

    /**
     * Dismisses the case (撤销立案) before a decision.
     *
     * @param reason the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DismissCase of(DocumentRef reason) {
      return new DismissCase(reason);
    }
  }
}
