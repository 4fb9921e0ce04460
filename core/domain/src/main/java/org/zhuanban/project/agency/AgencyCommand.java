package org.zhuanban.project.agency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** A command about the agency service. */
public sealed interface AgencyCommand extends Command {
  /**
   * Signs the mandate of the enterprise, which is free to give it. Another agent takes over by a
   * mandate of its own (民法典第一百六十五条).
   *
   * @param agent the agent of the enterprise
   * @param centre the service centre of the agent
   * @param from the agent that hands over; empty for the first mandate
   * @param scope the scope, in the words of the mandate
   * @param fee the fee in yuan; only 0 is accepted
   * @param paper the mandate as a document
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
     * @param agent the agent of the enterprise
     * @param centre the service centre of the agent
     * @param from the agent that hands over
     * @param scope the scope, in the words of the mandate
     * @param fee the fee in yuan
     * @param paper the mandate as a document
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
     * Signs the mandate of the enterprise, which is free to give it. Another agent takes over by a
     * mandate of its own (民法典第一百六十五条).
     *
     * @param agent the agent of the enterprise
     * @param centre the service centre of the agent
     * @param paper the mandate as a document
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SignMandate of(Office agent, Department centre, DocumentRef paper) {
      return new SignMandate(
          agent, centre, Optional.empty(), Optional.empty(), BigDecimal.ZERO, paper);
    }

    /**
     * Sets the agent that hands over.
     *
     * @param from the agent that hands over
     * @return a copy with it
     */
    public SignMandate withFrom(Office from) {
      return new SignMandate(
          agent, centre, Optional.of(Input.given("SignMandate.from", from)), scope, fee, paper);
    }

    /**
     * Sets the scope.
     *
     * @param scope the scope, in the words of the mandate
     * @return a copy with it
     */
    public SignMandate withScope(String scope) {
      return new SignMandate(
          agent, centre, from, Optional.of(Input.given("SignMandate.scope", scope)), fee, paper);
    }

    /**
     * Sets the fee.
     *
     * @param fee the fee in yuan
     * @return a copy with it
     */
    public SignMandate withFee(BigDecimal fee) {
      return new SignMandate(agent, centre, from, scope, fee, paper);
    }
  }

  /**
   * Gives one of the four services. Without a mandate an office may answer, guide and coordinate,
   * but not act for the enterprise.
   *
   * @param kind the kind of service
   * @param item the code of the approval item concerned; empty if there is none
   * @param by the office that gives it
   * @param paper the paper of the solution
   */
  record GiveService(
      ServiceKind kind, Optional<String> item, Office by, Optional<DocumentRef> paper)
      implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param kind the kind of service
     * @param item the code of the approval item concerned
     * @param by the office that gives it
     * @param paper the paper of the solution
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
     * @param kind the kind of service
     * @param by the office that gives it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveService of(ServiceKind kind, Office by) {
      return new GiveService(kind, Optional.empty(), by, Optional.empty());
    }

    /**
     * Sets the approval item concerned.
     *
     * @param item the code of the approval item concerned
     * @return a copy with it
     */
    public GiveService withItem(String item) {
      return new GiveService(kind, Optional.of(Input.given("GiveService.item", item)), by, paper);
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper of the solution
     * @return a copy with it
     */
    public GiveService withPaper(DocumentRef paper) {
      return new GiveService(kind, item, by, Optional.of(Input.given("GiveService.paper", paper)));
    }
  }

  /**
   * Revokes a mandate, as the enterprise may at any time (民法典第九百三十三条).
   *
   * @param agent the agent of the mandate
   * @param paper the paper of the revocation
   */
  record RevokeMandate(Office agent, DocumentRef paper) implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param agent the agent of the mandate
     * @param paper the paper of the revocation
     * @throws IllegalArgumentException if a component is missing
     */
    public RevokeMandate {
      Input.given("RevokeMandate.agent", agent);
      Input.given("RevokeMandate.paper", paper);
    }

    /**
     * Revokes a mandate, as the enterprise may at any time (民法典第九百三十三条).
     *
     * @param agent the agent of the mandate
     * @param paper the paper of the revocation
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RevokeMandate of(Office agent, DocumentRef paper) {
      return new RevokeMandate(agent, paper);
    }
  }

  /**
   * Plans services for the enterprise with their days (一企一策). The plan replaces the open services
   * of an earlier plan. The agent explains the plan to the enterprise, which is a service of its
   * own.
   *
   * @param services the planned services, at least one
   * @param paper the plan as a document
   */
  record PlanServices(List<PlannedService> services, DocumentRef paper) implements AgencyCommand {
    /**
     * Copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param services the planned services
     * @param paper the plan as a document
     * @throws IllegalArgumentException if there is none
     */
    public PlanServices {
      Input.given("PlanServices.paper", paper);
      services = Input.some("PlanServices.services", services);
    }

    /**
     * Plans services for the enterprise with their days (一企一策), instead of the open services of an
     * earlier plan.
     *
     * @param services the planned services, at least one
     * @param paper the plan as a document
     * @return the command
     * @throws IllegalArgumentException if there is none
     */
    public static PlanServices of(List<PlannedService> services, DocumentRef paper) {
      return new PlanServices(services, paper);
    }
  }

  /**
   * Reminds the owner of a duty (催办), by right of the service centre with the mandate.
   *
   * @param duty the key of the duty, as {@link org.zhuanban.duty.Duty#key}; a reminder of an ended
   *     duty is possible, but not needed
   * @param by the office that reminds
   * @param paper the reminder as a document
   */
  record Remind(String duty, Office by, Optional<DocumentRef> paper) implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param duty the key of the duty, as {@link org.zhuanban.duty.Duty#key}
     * @param by the office that reminds
     * @param paper the reminder as a document
     * @throws IllegalArgumentException if a component is missing
     */
    public Remind {
      Input.given("Remind.duty", duty);
      Input.given("Remind.by", by);
      Input.given("Remind.paper", paper);
    }

    /**
     * Reminds the owner of a duty (催办), by right of the service centre with the mandate.
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
     * @param paper the reminder as a document
     * @return a copy with it
     */
    public Remind withPaper(DocumentRef paper) {
      return new Remind(duty, by, Optional.of(Input.given("Remind.paper", paper)));
    }
  }

  /**
   * Records how the enterprise rates its agent (代办满意度). A bad rating is to be answered.
   *
   * @param grade the grade
   * @param paper the rating as a document
   * @param words the rating in words
   */
  record RateAgent(
      ServiceGrade grade, Optional<DocumentRef> paper, @FreeText Optional<String> words)
      implements AgencyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param grade the grade
     * @param paper the rating as a document
     * @param words the rating in words
     * @throws IllegalArgumentException if a component is missing
     */
    public RateAgent {
      Input.given("RateAgent.grade", grade);
      Input.given("RateAgent.paper", paper);
      Input.given("RateAgent.words", words);
    }

    /**
     * Records how the enterprise rates its agent (代办满意度).
     *
     * @param grade the grade
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RateAgent of(ServiceGrade grade) {
      return new RateAgent(grade, Optional.empty(), Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the rating as a document
     * @return a copy with it
     */
    public RateAgent withPaper(DocumentRef paper) {
      return new RateAgent(grade, Optional.of(Input.given("RateAgent.paper", paper)), words);
    }

    /**
     * Adds the rating in words.
     *
     * @param words the rating in words
     * @return a copy with it
     */
    public RateAgent withWords(String words) {
      return new RateAgent(grade, paper, Optional.of(Input.given("RateAgent.words", words)));
    }
  }

  /**
   * Answers a bad rating of the agent.
   *
   * @param rating the number of the rating in the project, from 1 to 9,999
   * @param paper the answer as a document
   */
  record AnswerAgentRating(int rating, DocumentRef paper) implements AgencyCommand {
    /**
     * Checks the number. Callers use {@link #of}, as the components may grow.
     *
     * @param rating the number of the rating
     * @param paper the answer as a document
     * @throws IllegalArgumentException if the number is out of its range
     */
    public AnswerAgentRating {
      Input.within("AnswerAgentRating.rating", rating, 1, 9_999);
      Input.given("AnswerAgentRating.paper", paper);
    }

    /**
     * Answers a bad rating of the agent.
     *
     * @param rating the number of the rating in the project, from 1 to 9,999
     * @param paper the answer as a document
     * @return the command
     * @throws IllegalArgumentException if the number is out of its range
     */
    public static AnswerAgentRating of(int rating, DocumentRef paper) {
      return new AnswerAgentRating(rating, paper);
    }
  }
}
