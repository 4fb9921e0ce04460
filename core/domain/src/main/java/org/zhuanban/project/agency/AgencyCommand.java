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
      implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param agent who acts for the enterprise
     * @param centre the service centre to which the agent belongs
     * @param from the agent that hands over
     * @param scope what it covers, in its own words
     * @param fee in yuan
     * @param paper the mandate itself
     * @throws IllegalArgumentException if a component is missing
     */
    public SignMandate {
      Input.given("SignMandate.agent", agent);
      Input.given("SignMandate.centre", centre);
      Input.given("SignMandate.from", from);
      Input.given("SignMandate.scope", scope);
      Input.given("SignMandate.fee", fee);
      Input.given("SignMandate.paper", paper);
    }

    /**
     * Signs the mandate of the enterprise, which is free to do so; another agent takes over by a
     * mandate of its own (民法典第一百六十五条).
     *
     * @param agent who acts for the enterprise
     * @param centre the service centre to which the agent belongs
     * @param paper the mandate itself
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SignMandate of(Office agent, Department centre, DocumentRef paper) {
      return new SignMandate(
          agent, centre, Optional.empty(), Optional.empty(), BigDecimal.ZERO, paper);
    }

    /**
     * Names the agent that hands over.
     *
     * @param from the agent that hands over
     * @return the same with it
     */
    public SignMandate withFrom(Office from) {
      return new SignMandate(
          agent, centre, Optional.of(Input.given("SignMandate.from", from)), scope, fee, paper);
    }

    /**
     * Says what the mandate covers.
     *
     * @param scope what it covers, in its own words
     * @return the same with it
     */
    public SignMandate withScope(String scope) {
      return new SignMandate(
          agent, centre, from, Optional.of(Input.given("SignMandate.scope", scope)), fee, paper);
    }

    /**
     * Says what the agent is paid.
     *
     * @param fee in yuan
     * @return the same with it
     */
    public SignMandate withFee(BigDecimal fee) {
      return new SignMandate(agent, centre, from, scope, fee, paper);
    }
  }

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
      implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param kind which one
     * @param item the code of the approval item that it concerns
     * @param by the office that gives it
     * @param paper the paper that shows it
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveService {
      Input.given("GiveService.kind", kind);
      Input.given("GiveService.item", item);
      Input.given("GiveService.by", by);
      Input.given("GiveService.paper", paper);
    }

    /**
     * Gives one of the four services.
     *
     * @param kind which one
     * @param by the office that gives it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveService of(ServiceKind kind, Office by) {
      return new GiveService(kind, Optional.empty(), by, Optional.empty());
    }

    /**
     * Names the approval item that the service concerns.
     *
     * @param item the code of the approval item that it concerns
     * @return the same with it
     */
    public GiveService withItem(String item) {
      return new GiveService(kind, Optional.of(Input.given("GiveService.item", item)), by, paper);
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that shows it
     * @return the same with it
     */
    public GiveService withPaper(DocumentRef paper) {
      return new GiveService(kind, item, by, Optional.of(Input.given("GiveService.paper", paper)));
    }
  }

  /**
   * Takes a mandate back, as the enterprise may at any time (民法典第九百三十三条).
   *
   * @param agent whose mandate ends
   * @param paper the paper by which the enterprise does so
   */
  record RevokeMandate(Office agent, DocumentRef paper) implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param agent whose mandate ends
     * @param paper the paper by which the enterprise does so
     * @throws IllegalArgumentException if a component is missing
     */
    public RevokeMandate {
      Input.given("RevokeMandate.agent", agent);
      Input.given("RevokeMandate.paper", paper);
    }

    /**
     * Takes a mandate back, as the enterprise may at any time (民法典第九百三十三条).
     *
     * @param agent whose mandate ends
     * @param paper the paper by which the enterprise does so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RevokeMandate of(Office agent, DocumentRef paper) {
      return new RevokeMandate(agent, paper);
    }
  }

  /**
   * Lays down which services the enterprise is given by when (一企一策), in the place of what is open
   * of an earlier plan. The agent tells it the enterprise, which is a service of its own.
   *
   * @param services the items of the plan, at least one
   * @param paper the plan itself
   */
  record PlanServices(List<PlannedService> services, DocumentRef paper) implements AgencyCommand {
    /**
     * Copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param services the items of the plan
     * @param paper the plan itself
     * @throws IllegalArgumentException if there is none
     */
    public PlanServices {
      Input.given("PlanServices.paper", paper);
      services = Input.some("PlanServices.services", services);
    }

    /**
     * Lays down which services the enterprise is given by when (一企一策), in the place of what is open
     * of an earlier plan.
     *
     * @param services the items of the plan, at least one
     * @param paper the plan itself
     * @return the command
     * @throws IllegalArgumentException if there is none
     */
    public static PlanServices of(List<PlannedService> services, DocumentRef paper) {
      return new PlanServices(services, paper);
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
  record Remind(String duty, Office by, Optional<DocumentRef> paper) implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param duty the key of the duty, as {@link org.zhuanban.duty.Duty#key}
     * @param by the office that reminds
     * @param paper the reminder itself
     * @throws IllegalArgumentException if a component is missing
     */
    public Remind {
      Input.given("Remind.duty", duty);
      Input.given("Remind.by", by);
      Input.given("Remind.paper", paper);
    }

    /**
     * Reminds whoever owes something of it (催办); a right of the service centre that has the
     * mandate.
     *
     * @param duty the key of the duty, as {@link org.zhuanban.duty.Duty#key}
     * @param by the office that reminds
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static Remind of(String duty, Office by) {
      return new Remind(duty, by, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the reminder itself
     * @return the same with it
     */
    public Remind withPaper(DocumentRef paper) {
      return new Remind(duty, by, Optional.of(Input.given("Remind.paper", paper)));
    }
  }
}
