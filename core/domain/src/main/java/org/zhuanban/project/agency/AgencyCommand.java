package org.zhuanban.project.agency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What can be asked of the agency service. */
public sealed interface AgencyCommand extends Command {
  /**
   * Signs the mandate of the enterprise, which is free to do so; another agent takes over by a
   * mandate of its own (民法典第一百六十五条).
   *
   * @param agent who acts for the enterprise
   * @param centre the service centre to which the agent belongs
   * @param from the agent that hands over; empty for the first mandate
   * @param scope what it covers, in its own words
   * @param fee in yuan; only 0 is taken
   * @param paper the mandate itself
   */
  record SignMandate(
      Office agent,
      Department centre,
      Optional<Office> from,
      @FreeText Optional<String> scope,
      BigDecimal fee,
      DocumentRef paper)
      implements AgencyCommand {}

  /**
   * Gives one of the four services. Without a mandate one may answer, guide and coordinate, but not
   * act for the enterprise.
   *
   * @param kind which one
   * @param item the code of the approval item that it concerns; empty if none
   * @param by the office that gives it
   * @param paper the paper that shows it
   */
  record GiveService(
      ServiceKind kind, Optional<String> item, Office by, Optional<DocumentRef> paper)
      implements AgencyCommand {}

  /**
   * Takes a mandate back, as the enterprise may at any time (民法典第九百三十三条).
   *
   * @param agent whose mandate ends
   * @param paper the paper by which the enterprise does so
   */
  record RevokeMandate(Office agent, DocumentRef paper) implements AgencyCommand {}

  /**
   * Lays down which services the enterprise is given by when (一企一策), in the place of what is open
   * of an earlier plan. The agent tells it the enterprise, which is a service of its own.
   *
   * @param services the items of the plan, at least one
   * @param paper the plan itself
   */
  record PlanServices(List<PlannedService> services, DocumentRef paper) implements AgencyCommand {
    /**
     * Copies the list.
     *
     * @param services the items of the plan
     * @param paper the plan itself
     * @throws IllegalArgumentException if there is none
     */
    public PlanServices {
      services = Input.some("PlanServices.services", services);
    }
  }

  /**
   * Reminds whoever owes something of it (催办); a right of the service centre that has the mandate.
   *
   * @param duty the key of the duty, as {@link org.zhuanban.duty.Duty#key}; of one that has ended,
   *     nobody need be reminded, but may be
   * @param by the office that reminds
   * @param paper the reminder itself
   */
  record Remind(String duty, Office by, Optional<DocumentRef> paper) implements AgencyCommand {}
}
