package org.zhuanban.project.funds;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * An instalment of the money of a project (分期到位资金).
 *
 * @param code the code inside its schedule, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param name the name, such as 首期资金, 1 to 100 characters
 * @param amount the amount in yuan, more than 0
 * @param due the last day
 */
@Term(zh = "分期资金", en = "instalment")
public record FundsInstalment(String code, String name, Money amount, LocalDate due) {
  private static final int LONGEST_NAME = 100;

  /**
   * Checks the parts.
   *
   * @param code the code inside its schedule
   * @param name the name
   * @param amount the amount
   * @param due the last day
   * @throws IllegalArgumentException if the code is malformed, the name blank or longer than 100
   *     characters, or the amount 0 or out of range
   */
  public FundsInstalment {
    Input.code("FundsInstalment.code", code);
    Input.said("FundsInstalment.name", name, LONGEST_NAME);
    Arrival.checkAmount("FundsInstalment.amount", amount);
    Input.given("FundsInstalment.due", due);
  }
}
