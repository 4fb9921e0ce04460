package org.zhuanban.policy.grant;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.Money;

/** What can be asked about applications to a higher level. */
public sealed interface GrantCommand extends Command {
  /** {@return the name of the application inside the project} */
  String application();

  /**
   * Registers a call for the project.
   *
   * @param application a name for it inside the project, 1 to 64 characters out of {@code A-Z a-z
   *     0-9 . _ -}
   * @param call the call
   * @param preparer the organ of the county that prepares the papers and submits them
   */
  record RegisterCall(String application, GrantCall call, Department preparer)
      implements GrantCommand {
    /**
     * Checks the name. Callers use {@link #of}, as the components may grow.
     *
     * @param application a name for it inside the project
     * @param call the call
     * @param preparer the organ that prepares the papers
     * @throws IllegalArgumentException if the name is malformed
     */
    public RegisterCall {
      Input.given("RegisterCall.call", call);
      Input.given("RegisterCall.preparer", preparer);
      Input.code("RegisterCall.application", application);
    }

    /**
     * Registers a call for the project.
     *
     * @param application a name for it inside the project, 1 to 64 characters out of {@code A-Z a-z
     *     0-9 . _ -}
     * @param call the call
     * @param preparer the organ of the county that prepares the papers and submits them
     * @return the command
     * @throws IllegalArgumentException if the name is malformed
     */
    public static RegisterCall of(String application, GrantCall call, Department preparer) {
      return new RegisterCall(application, call, preparer);
    }
  }

  /**
   * Submits the papers, or supplements those that came back.
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
     * Submits the papers, or supplements those that came back.
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
   * The higher level returns the papers to be supplemented.
   *
   * @param application the application
   * @param againBy the last day for that, as it was named, worked or not; empty if none was
   * @param paper the paper that says what is missing
   */
  record ReturnGrantApplication(String application, Optional<LocalDate> againBy, DocumentRef paper)
      implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param againBy the last day for that, as it was named, worked or not
     * @param paper the paper that says what is missing
     * @throws IllegalArgumentException if a component is missing
     */
    public ReturnGrantApplication {
      Input.given("ReturnGrantApplication.application", application);
      Input.given("ReturnGrantApplication.againBy", againBy);
      Input.given("ReturnGrantApplication.paper", paper);
    }

    /**
     * Returns the papers without a last day.
     *
     * @param application the application
     * @param paper the paper that says what is missing
     * @return the command without a last day
     */
    public static ReturnGrantApplication of(String application, DocumentRef paper) {
      return new ReturnGrantApplication(application, Optional.empty(), paper);
    }

    /**
     * Names the last day to supplement the papers.
     *
     * @param last the last day, worked or not
     * @return the same with the last day
     */
    public ReturnGrantApplication withAgainBy(LocalDate last) {
      return new ReturnGrantApplication(
          application, Optional.of(Input.given("ReturnGrantApplication.againBy", last)), paper);
    }
  }

  /**
   * The higher level grants a sum.
   *
   * @param application the application
   * @param amount how much, in yuan, more than nothing
   * @param paper the paper that grants it
   */
  record AwardGrant(String application, Money amount, DocumentRef paper) implements GrantCommand {
    /**
     * Checks the sum. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param amount how much
     * @param paper the paper that grants it
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public AwardGrant {
      check("AwardGrant.amount", amount);
      Input.given("AwardGrant.application", application);
      Input.given("AwardGrant.paper", paper);
    }

    /**
     * The higher level grants a sum.
     *
     * @param application the application
     * @param amount how much, in yuan, more than nothing
     * @param paper the paper that grants it
     * @return the command
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public static AwardGrant of(String application, Money amount, DocumentRef paper) {
      return new AwardGrant(application, amount, paper);
    }
  }

  /**
   * The higher level refuses.
   *
   * @param application the application
   * @param paper the paper that refuses
   */
  record RefuseGrant(String application, DocumentRef paper) implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param paper the paper that refuses
     * @throws IllegalArgumentException if a component is missing
     */
    public RefuseGrant {
      Input.given("RefuseGrant.application", application);
      Input.given("RefuseGrant.paper", paper);
    }

    /**
     * The higher level refuses.
     *
     * @param application the application
     * @param paper the paper that refuses
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RefuseGrant of(String application, DocumentRef paper) {
      return new RefuseGrant(application, paper);
    }
  }

  /**
   * Money of the grant arrives, wholly or in part.
   *
   * @param application the application
   * @param amount how much, in yuan, more than nothing
   * @param paper the voucher
   */
  record RecordGrantArrival(String application, Money amount, DocumentRef paper)
      implements GrantCommand {
    /**
     * Checks the sum. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param amount how much
     * @param paper the voucher
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public RecordGrantArrival {
      check("RecordGrantArrival.amount", amount);
      Input.given("RecordGrantArrival.application", application);
      Input.given("RecordGrantArrival.paper", paper);
    }

    /**
     * Money of the grant arrives, wholly or in part.
     *
     * @param application the application
     * @param amount how much, in yuan, more than nothing
     * @param paper the voucher
     * @return the command
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public static RecordGrantArrival of(String application, Money amount, DocumentRef paper) {
      return new RecordGrantArrival(application, amount, paper);
    }
  }

  /**
   * Gives the application up.
   *
   * @param application the application
   * @param paper the paper that says why
   */
  record WithdrawGrantApplication(String application, DocumentRef paper) implements GrantCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param application the application
     * @param paper the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public WithdrawGrantApplication {
      Input.given("WithdrawGrantApplication.application", application);
      Input.given("WithdrawGrantApplication.paper", paper);
    }

    /**
     * Gives the application up.
     *
     * @param application the application
     * @param paper the paper that says why
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
