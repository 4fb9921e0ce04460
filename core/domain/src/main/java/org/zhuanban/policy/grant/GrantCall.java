package org.zhuanban.policy.grant;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/**
 * A call for applications (申报通知).
 *
 * @param programme the name of the programme
 * @param organ the organ that calls and answers, of the city, the province or the nation; by its
 *     own calendar
 * @param notice the paper that calls
 * @param lastDay the last day on which the organ takes applications, as the call names it, worked
 *     or not; empty if it takes them at any time
 */
public record GrantCall(
    String programme, Department organ, DocumentRef notice, Optional<LocalDate> lastDay) {
  /**
   * Checks the programme.
   *
   * @param programme the name of the programme
   * @param organ the organ that calls and answers
   * @param notice the paper that calls
   * @param lastDay the last day on which the organ takes applications
   * @throws IllegalArgumentException if the programme has no name
   */
  public GrantCall {
    Input.given("GrantCall.organ", organ);
    Input.given("GrantCall.notice", notice);
    Input.given("GrantCall.lastDay", lastDay);
    Input.said("GrantCall.programme", programme, Integer.MAX_VALUE);
  }

  /**
   * Makes a call that is open at any time.
   *
   * @param programme the name of the programme
   * @param organ the organ that calls and answers
   * @param notice the paper that calls
   * @return the call without a last day
   */
  public static GrantCall of(String programme, Department organ, DocumentRef notice) {
    return new GrantCall(programme, organ, notice, Optional.empty());
  }

  /**
   * Names the last day on which the organ takes applications.
   *
   * @param last the last day, worked or not
   * @return the same with the last day
   */
  public GrantCall withLastDay(LocalDate last) {
    return new GrantCall(programme, organ, notice, Optional.of(last));
  }
}
