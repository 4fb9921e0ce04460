package org.zhuanban.project.operation;

import java.math.BigDecimal;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/** A command about the operation of a project. */
public sealed interface OperationCommand extends Command {
  /**
   * Records the figures of a period. They replace what was recorded for the same period before.
   *
   * @param figures the figures
   */
  record RecordOperation(OperatingFigures figures) implements OperationCommand {
    /**
     * Checks that nothing is missing.
     *
     * @param figures the figures
     * @throws IllegalArgumentException if the figures are missing
     */
    public RecordOperation {
      Input.given("RecordOperation.figures", figures);
    }
  }

  /**
   * Records the land that the project uses from the day of the act on.
   *
   * @param mu the area in mu (亩), more than 0
   * @param paper the paper with the area, such as the land contract
   */
  record RecordLand(BigDecimal mu, DocumentRef paper) implements OperationCommand {
    private static final BigDecimal MOST = new BigDecimal("10000000");

    /**
     * Checks the area.
     *
     * @param mu the area in mu
     * @param paper the paper with the area
     * @throws IllegalArgumentException if the area is 0 or less, or more than 10,000,000 mu
     */
    public RecordLand {
      Input.digits("RecordLand.mu", mu, Input.DIGITS, Input.DECIMALS);
      if (mu.signum() <= 0) {
        throw InputFault.MORE.at("RecordLand.mu", 0, mu);
      }
      Input.within("RecordLand.mu", mu, BigDecimal.ZERO, MOST);
      Input.given("RecordLand.paper", paper);
    }
  }
}
