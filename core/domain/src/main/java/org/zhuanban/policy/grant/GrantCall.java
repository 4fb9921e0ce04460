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
 * @param organ the organ of the city, the province or the nation that calls and answers, with its
 *     own calendar
 * @param notice the document of the call
 * @param lastDay the last day for applications, as the call names it, also a free day; empty for a
 *     call open at any time
 */
public record GrantCall(
    String programme, Department organ, DocumentRef notice, Optional<LocalDate> lastDay) {
  /**
   * Checks the programme.
   *
   * @param programme the name of the programme
   * @param organ the organ of the city
   * @param notice the document of the call
   * @param lastDay the last day for applications
   * @throws IllegalArgumentException if the programme has no name
   */
  public GrantCall {
    Input.given("GrantCall.organ", organ);
    Input.given("GrantCall.notice", notice);
    Input.given("GrantCall.lastDay", lastDay);
    Input.said("GrantCall.programme", programme, Integer.MAX_VALUE);
  }

  /**
   * Creates a call that is open at any time.
   *
   * @param programme the name of the programme
   * @param organ the organ of the city
   * @param notice the document of the call
   * @return the call without a last day
   */
  public static GrantCall of(String programme, Department organ, DocumentRef notice) {
    return new GrantCall(programme, organ, notice, Optional.empty());
  }

  /**
   * Sets the last day for applications.
   *
   * @param last the last day, also a free day
   * @return a copy with the last day
   */
  public GrantCall withLastDay(LocalDate last) {
    return new GrantCall(programme, organ, notice, Optional.of(last));
  }
}
