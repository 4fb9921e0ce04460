package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.support.SupportApplication.Conclusion;
import org.zhuanban.policy.support.SupportApplication.Instalment;
import org.zhuanban.policy.support.SupportCommand.GiveUpSupport;
import org.zhuanban.policy.support.SupportCommand.GrantSupport;
import org.zhuanban.policy.support.SupportCommand.RecordSupportArrival;
import org.zhuanban.policy.support.SupportCommand.RefuseSupport;
import org.zhuanban.policy.support.SupportCommand.ReturnSupport;
import org.zhuanban.policy.support.SupportCommand.SubmitSupport;
import org.zhuanban.policy.support.SupportCommand.TakeUpCall;
import org.zhuanban.project.funds.Money;

/** What has happened about applications to a higher level. */
public sealed interface SupportEvent extends Event<SupportApplications> {
  /** {@return the name of the application inside the project} */
  String application();

  /**
   * A call was taken up for the project.
   *
   * @param application the name of the application inside the project
   * @param call the call
   * @param preparer the organ of the county that prepares the papers and submits them
   */
  record SupportTakenUp(String application, SupportCall call, Department preparer)
      implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TakeUpCall(application, call, preparer));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      return state.with(SupportApplication.takenUp(application, call, preparer, effectiveOn));
    }
  }

  /**
   * The county submitted the papers, or supplemented those that had come back (报送).
   *
   * @param application the name of the application inside the project
   * @param paper the papers
   * @param effective whether it counts; what was submitted after the last day does not
   */
  record SupportSubmitted(String application, DocumentRef paper, boolean effective)
      implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SubmitSupport(application, paper));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      return state.with(application, known -> known.submitted(effectiveOn, effective));
    }
  }

  /**
   * The higher level returned the papers to be supplemented (退回补正).
   *
   * @param application the name of the application inside the project
   * @param againBy the last day for that; empty if none was named
   * @param paper the paper that says what is missing
   */
  record SupportReturned(String application, Optional<LocalDate> againBy, DocumentRef paper)
      implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReturnSupport(application, againBy, paper));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      return state.with(application, known -> known.returned(effectiveOn, againBy));
    }
  }

  /**
   * The higher level granted a sum (获批).
   *
   * @param application the name of the application inside the project
   * @param amount how much, in yuan
   * @param paper the paper that grants it
   */
  record SupportGranted(String application, Money amount, DocumentRef paper)
      implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GrantSupport(application, amount, paper));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      Conclusion granted = new Conclusion(effectiveOn, SupportStatus.GRANTED, Optional.of(amount));
      return state.with(application, known -> known.concluded(granted));
    }
  }

  /**
   * The higher level refused (未获批).
   *
   * @param application the name of the application inside the project
   * @param paper the paper that refuses
   */
  record SupportRefused(String application, DocumentRef paper) implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RefuseSupport(application, paper));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      Conclusion refused = new Conclusion(effectiveOn, SupportStatus.REFUSED, Optional.empty());
      return state.with(application, known -> known.concluded(refused));
    }
  }

  /**
   * Money of the grant arrived, wholly or in part (资金到账).
   *
   * @param application the name of the application inside the project
   * @param amount how much, in yuan
   * @param paper the voucher
   */
  record SupportArrived(String application, Money amount, DocumentRef paper)
      implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordSupportArrival(application, amount, paper));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      return state.with(application, known -> known.arrived(new Instalment(effectiveOn, amount)));
    }
  }

  /**
   * The county gave the application up (放弃申报).
   *
   * @param application the name of the application inside the project
   * @param paper the paper that says why
   */
  record SupportGivenUp(String application, DocumentRef paper) implements SupportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveUpSupport(application, paper));
    }

    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      Conclusion givenUp = new Conclusion(effectiveOn, SupportStatus.GIVEN_UP, Optional.empty());
      return state.with(application, known -> known.concluded(givenUp));
    }
  }
}
