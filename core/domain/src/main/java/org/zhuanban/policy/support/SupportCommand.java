package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.Money;

/** What can be asked about applications to a higher level. */
public sealed interface SupportCommand extends Command {
  /** {@return the name of the application inside the project} */
  String application();

  /**
   * Takes up a call for the project.
   *
   * @param application a name for it inside the project, 1 to 48 characters out of {@code A-Z a-z
   *     0-9 . _ -}
   * @param call the call
   * @param preparer the organ of the county that prepares the papers and submits them
   */
  record TakeUpCall(String application, SupportCall call, Department preparer)
      implements SupportCommand {
    /**
     * Checks the name.
     *
     * @param application a name for it inside the project
     * @param call the call
     * @param preparer the organ that prepares the papers
     * @throws IllegalArgumentException if the name is malformed
     */
    public TakeUpCall {
      Input.code("TakeUpCall.application", application, 48);
    }
  }

  /**
   * Submits the papers, or supplements those that came back.
   *
   * @param application the application
   * @param paper the papers
   */
  record SubmitSupport(String application, DocumentRef paper) implements SupportCommand {}

  /**
   * The higher level returns the papers to be supplemented.
   *
   * @param application the application
   * @param againBy the last day for that, as it was named, worked or not; empty if none was
   * @param paper the paper that says what is missing
   */
  record ReturnSupport(String application, Optional<LocalDate> againBy, DocumentRef paper)
      implements SupportCommand {}

  /**
   * The higher level grants a sum.
   *
   * @param application the application
   * @param amount how much, in yuan, more than nothing
   * @param paper the paper that grants it
   */
  record GrantSupport(String application, Money amount, DocumentRef paper)
      implements SupportCommand {
    /**
     * Checks the sum.
     *
     * @param application the application
     * @param amount how much
     * @param paper the paper that grants it
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public GrantSupport {
      check(amount);
    }
  }

  /**
   * The higher level refuses.
   *
   * @param application the application
   * @param paper the paper that refuses
   */
  record RefuseSupport(String application, DocumentRef paper) implements SupportCommand {}

  /**
   * Money of the grant arrives, wholly or in part.
   *
   * @param application the application
   * @param amount how much, in yuan, more than nothing
   * @param paper the voucher
   */
  record RecordSupportArrival(String application, Money amount, DocumentRef paper)
      implements SupportCommand {
    /**
     * Checks the sum.
     *
     * @param application the application
     * @param amount how much
     * @param paper the voucher
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public RecordSupportArrival {
      check(amount);
    }
  }

  /**
   * Gives the application up.
   *
   * @param application the application
   * @param paper the paper that says why
   */
  record GiveUpSupport(String application, DocumentRef paper) implements SupportCommand {}

  private static void check(Money amount) {
    if (!Input.given("SupportCommand.amount", amount).inYuan()) {
      throw InputFault.CHOICE.at("SupportCommand.amount", "CNY", amount.currency());
    }
    if (amount.none()) {
      throw InputFault.MORE.at("SupportCommand.amount", "0.00 CNY", amount);
    }
  }
}
