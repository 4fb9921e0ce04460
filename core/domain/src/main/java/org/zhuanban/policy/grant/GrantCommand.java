package org.zhuanban.policy.grant;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.Money;

/** A command about applications to a higher level. */
public sealed interface GrantCommand extends Command {
  /** {@return the id of the application inside the project} */
  String application();

  /**
   * Registers a call for the project.
   *
   * @param application the id inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _
   *     -}
   * @param call the call
   * @param preparer the county organ that prepares and submits the papers
   */
  record RegisterCall(String application, GrantCall call, Department preparer)
      implements GrantCommand {
    /**
     * Checks the id. Callers use {@link #of}, as the components may grow.
     *
     * @param application the id inside the project
     * @param call the call
     * @param preparer the organ that prepares the papers
     * @throws IllegalArgumentException if the id is malformed
     */
    public RegisterCall {
      Input.given("RegisterCall.call", call);
      Input.given("RegisterCall.preparer", preparer);
      Input.code("RegisterCall.application", application);
    }

    /**
     * Registers a call for the project.
     *
     * @param application the id inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 .
     *     _ -}
     * @param call the call
     * @param preparer the county organ that prepares and submits the papers
     * @return the command
     * @throws IllegalArgumentException if the id is malformed
     */
    public static RegisterCall of(String application, GrantCall call, Department preparer) {
      return new RegisterCall(application, call, preparer);
    }
  }

  /**
   * Submits the papers, or supplements returned ones.
   *
   * @param application the application
   * @param paper the papers
   */
  record SubmitGrantApplication(String application, DocumentRef paper) implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param paper the papers
     * @throws IllegalArgumentException if a component is missing
     */
    public SubmitGrantApplication {
      Input.given("SubmitGrantApplication.application", application);
      Input.given("SubmitGrantApplication.paper", paper);
    }

    /**
     * Submits the papers, or supplements returned ones.
     *
     * @param application the application
     * @param paper the papers
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SubmitGrantApplication of(String application, DocumentRef paper) {
      return new SubmitGrantApplication(application, paper);
    }
  }

  /**
   * Records that the higher level returned the papers for supplement.
   *
   * @param application the application
   * @param againBy the last day for the supplement, as the organ names it, also a free day; empty
   *     if there is none
   * @param paper the paper that names the missing parts
   */
  record ReturnGrantApplication(String application, Optional<LocalDate> againBy, DocumentRef paper)
      implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param againBy the last day for the supplement, as the organ names it, also a free day
     * @param paper the paper that names the missing parts
     * @throws IllegalArgumentException if a component is missing
     */
    public ReturnGrantApplication {
      Input.given("ReturnGrantApplication.application", application);
      Input.given("ReturnGrantApplication.againBy", againBy);
      Input.given("ReturnGrantApplication.paper", paper);
    }

    /**
     * Records a return of the papers without a last day.
     *
     * @param application the application
     * @param paper the paper that names the missing parts
     * @return the command without a last day
     */
    public static ReturnGrantApplication of(String application, DocumentRef paper) {
      return new ReturnGrantApplication(application, Optional.empty(), paper);
    }

    /**
     * Sets the last day for the supplement.
     *
     * @param last the last day, also a free day
     * @return a copy with the last day
     */
    public ReturnGrantApplication withAgainBy(LocalDate last) {
      return new ReturnGrantApplication(
          application, Optional.of(Input.given("ReturnGrantApplication.againBy", last)), paper);
    }
  }

  /**
   * Records that the higher level granted a sum.
   *
   * @param application the application
   * @param amount the amount, in yuan, more than 0
   * @param paper the paper of the grant
   */
  record AwardGrant(String application, Money amount, DocumentRef paper) implements GrantCommand {
    /**
     * Checks the sum. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param amount the amount
     * @param paper the paper of the grant
     * @throws IllegalArgumentException if the amount is 0 or less, or not in yuan
     */
    public AwardGrant {
      check("AwardGrant.amount", amount);
      Input.given("AwardGrant.application", application);
      Input.given("AwardGrant.paper", paper);
    }

    /**
     * Records that the higher level granted a sum.
     *
     * @param application the application
     * @param amount the amount, in yuan, more than 0
     * @param paper the paper of the grant
     * @return the command
     * @throws IllegalArgumentException if the amount is 0 or less, or not in yuan
     */
    public static AwardGrant of(String application, Money amount, DocumentRef paper) {
      return new AwardGrant(application, amount, paper);
    }
  }

  /**
   * Records that the higher level refused the application.
   *
   * @param application the application
   * @param paper the paper of the refusal
   */
  record RefuseGrant(String application, DocumentRef paper) implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param paper the paper of the refusal
     * @throws IllegalArgumentException if a component is missing
     */
    public RefuseGrant {
      Input.given("RefuseGrant.application", application);
      Input.given("RefuseGrant.paper", paper);
    }

    /**
     * Records that the higher level refused the application.
     *
     * @param application the application
     * @param paper the paper of the refusal
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RefuseGrant of(String application, DocumentRef paper) {
      return new RefuseGrant(application, paper);
    }
  }

  /**
   * Records the arrival of grant money, wholly or in part.
   *
   * @param application the application
   * @param amount the amount, in yuan, more than 0
   * @param paper the voucher
   */
  record RecordGrantArrival(String application, Money amount, DocumentRef paper)
      implements GrantCommand {
    /**
     * Checks the sum. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param amount the amount
     * @param paper the voucher
     * @throws IllegalArgumentException if the amount is 0 or less, or not in yuan
     */
    public RecordGrantArrival {
      check("RecordGrantArrival.amount", amount);
      Input.given("RecordGrantArrival.application", application);
      Input.given("RecordGrantArrival.paper", paper);
    }

    /**
     * Records the arrival of grant money, wholly or in part.
     *
     * @param application the application
     * @param amount the amount, in yuan, more than 0
     * @param paper the voucher
     * @return the command
     * @throws IllegalArgumentException if the amount is 0 or less, or not in yuan
     */
    public static RecordGrantArrival of(String application, Money amount, DocumentRef paper) {
      return new RecordGrantArrival(application, amount, paper);
    }
  }

  /**
   * Withdraws the application.
   *
   * @param application the application
   * @param paper the paper that gives the reason
   */
  record WithdrawGrantApplication(String application, DocumentRef paper) implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param paper the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public WithdrawGrantApplication {
      Input.given("WithdrawGrantApplication.application", application);
      Input.given("WithdrawGrantApplication.paper", paper);
    }

    /**
     * Withdraws the application.
     *
     * @param application the application
     * @param paper the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static WithdrawGrantApplication of(String application, DocumentRef paper) {
      return new WithdrawGrantApplication(application, paper);
    }
  }

  private static void check(String place, Money amount) {
    if (!Input.given(place, amount).inYuan()) {
      throw InputFault.CHOICE.at(place, "CNY", amount.currency());
    }
    if (amount.none()) {
      throw InputFault.MORE.at(place, "0.00 CNY", amount);
    }
  }
}
