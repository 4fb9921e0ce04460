package org.zhuanban.policy.grant;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.grant.GrantApplication.Conclusion;
import org.zhuanban.policy.grant.GrantApplication.Instalment;
import org.zhuanban.policy.grant.GrantCommand.AwardGrant;
import org.zhuanban.policy.grant.GrantCommand.RecordGrantArrival;
import org.zhuanban.policy.grant.GrantCommand.RefuseGrant;
import org.zhuanban.policy.grant.GrantCommand.RegisterCall;
import org.zhuanban.policy.grant.GrantCommand.ReturnGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.SubmitGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.WithdrawGrantApplication;
import org.zhuanban.project.funds.Money;

/** An event of applications to a higher level. */
public sealed interface GrantEvent extends Event<GrantRegister> {
  /** {@return the id of the application inside the project} */
  String application();

  /**
   * A call was registered for the project.
   *
   * @param application the id of the application inside the project
   * @param call the call
   * @param preparer the county organ that prepares and submits the papers
   */
  record CallRegistered(String application, GrantCall call, Department preparer)
      implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RegisterCall(application, call, preparer));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      return state.with(GrantApplication.registered(application, call, preparer, effectiveOn));
    }
  }

  /**
   * The county submitted the papers, or supplemented returned ones (报送).
   *
   * @param application the id of the application inside the project
   * @param paper the papers
   * @param effective whether the submission counts; one after the last day does not
   */
  record GrantApplicationSubmitted(String application, DocumentRef paper, boolean effective)
      implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SubmitGrantApplication(application, paper));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      return state.with(application, known -> known.submitted(effectiveOn, effective));
    }
  }

  /**
   * The higher level returned the papers for supplement (退回补正).
   *
   * @param application the id of the application inside the project
   * @param againBy the last day for the supplement; empty if there is none
   * @param paper the paper that names the missing parts
   */
  record GrantApplicationReturned(
      String application, Optional<LocalDate> againBy, DocumentRef paper) implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReturnGrantApplication(application, againBy, paper));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      return state.with(application, known -> known.returned(effectiveOn, againBy));
    }
  }

  /**
   * The higher level granted a sum (获批).
   *
   * @param application the id of the application inside the project
   * @param amount the amount, in yuan
   * @param paper the paper of the grant
   */
  record GrantAwarded(String application, Money amount, DocumentRef paper) implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AwardGrant(application, amount, paper));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      Conclusion granted = new Conclusion(effectiveOn, GrantStatus.GRANTED, Optional.of(amount));
      return state.with(application, known -> known.concluded(granted));
    }
  }

  /**
   * The higher level refused (未获批).
   *
   * @param application the id of the application inside the project
   * @param paper the paper of the refusal
   */
  record GrantRefused(String application, DocumentRef paper) implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RefuseGrant(application, paper));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      Conclusion refused = new Conclusion(effectiveOn, GrantStatus.REFUSED, Optional.empty());
      return state.with(application, known -> known.concluded(refused));
    }
  }

  /**
   * Grant money arrived, wholly or in part (资金到账).
   *
   * @param application the id of the application inside the project
   * @param amount the amount, in yuan
   * @param paper the voucher
   */
  record GrantMoneyArrived(String application, Money amount, DocumentRef paper)
      implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordGrantArrival(application, amount, paper));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      return state.with(application, known -> known.arrived(new Instalment(effectiveOn, amount)));
    }
  }

  /**
   * The county withdrew the application (放弃申报).
   *
   * @param application the id of the application inside the project
   * @param paper the paper that gives the reason
   */
  record GrantApplicationWithdrawn(String application, DocumentRef paper) implements GrantEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new WithdrawGrantApplication(application, paper));
    }

    @Override
    public GrantRegister applyTo(GrantRegister state, LocalDate effectiveOn) {
      Conclusion givenUp = new Conclusion(effectiveOn, GrantStatus.WITHDRAWN, Optional.empty());
      return state.with(application, known -> known.concluded(givenUp));
    }
  }
}
