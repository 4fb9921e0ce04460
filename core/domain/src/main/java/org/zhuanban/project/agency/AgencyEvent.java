package org.zhuanban.project.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.PlanServices;
import org.zhuanban.project.agency.AgencyCommand.RateAgent;
import org.zhuanban.project.agency.AgencyCommand.Remind;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;

/** An event of the agency service. */
public sealed interface AgencyEvent extends Event<Agency> {
  /**
   * The enterprise gave a mandate to an agent, for no fee.
   *
   * @param agent the agent of the enterprise
   * @param centre the service centre of the agent
   * @param from the agent that handed over; empty for the first mandate
   * @param scope the scope
   * @param paper the paper itself
   */
  record MandateSigned(
      Office agent,
      Department centre,
      Optional<Office> from,
      @FreeText Optional<String> scope,
      DocumentRef paper)
      implements AgencyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SignMandate(agent, centre, from, scope, BigDecimal.ZERO, paper));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.with(
          new Agency.Mandate(effectiveOn, agent, centre, scope, paper, Optional.empty()));
    }
  }

  /**
   * The enterprise revoked its mandate.
   *
   * @param agent the former agent
   * @param paper the paper of the change
   */
  record MandateRevoked(Office agent, DocumentRef paper) implements AgencyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RevokeMandate(agent, paper));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.revoked(effectiveOn);
    }
  }

  /**
   * A service was given.
   *
   * @param kind the kind of service
   * @param item the code of the approval item concerned
   * @param by the office that gave it
   * @param paper the paper of the solution
   */
  record ServiceGiven(
      ServiceKind kind, Optional<String> item, Office by, Optional<DocumentRef> paper)
      implements AgencyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveService(kind, item, by, paper));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.with(new Agency.Service(effectiveOn, kind, item, by, paper, Optional.empty()));
    }
  }

  /**
   * A plan of further services was made.
   *
   * @param services the services
   * @param by the agent that planned them
   * @param paper the plan as a document
   */
  record ServicesPlanned(List<PlannedService> services, Office by, DocumentRef paper)
      implements AgencyEvent {
    /**
     * Copies the list.
     *
     * @param services the services
     * @param by the agent that planned them
     * @param paper the plan as a document
     */
    public ServicesPlanned {
      services = List.copyOf(services);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new PlanServices(services, paper));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.planning(
          new Agency.Service(
              effectiveOn,
              ServiceKind.GUIDE,
              Optional.empty(),
              by,
              Optional.of(paper),
              Optional.empty()),
          services);
    }
  }

  /**
   * A department was reminded of its duty (催办).
   *
   * @param reminder the reminder
   * @param by the office that reminded it
   * @param paper the paper of the solution
   */
  record DepartmentReminded(Agency.Reminder reminder, Office by, Optional<DocumentRef> paper)
      implements AgencyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new Remind(reminder.duty(), by, paper));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.with(
          new Agency.Service(
              effectiveOn,
              ServiceKind.COORDINATE,
              Optional.empty(),
              by,
              paper,
              Optional.of(reminder)));
    }
  }

  /**
   * The enterprise rated its agent.
   *
   * @param grade the grade
   * @param paper the rating as a document
   * @param words the rating in words
   */
  record AgentRated(
      ServiceGrade grade, Optional<DocumentRef> paper, @FreeText Optional<String> words)
      implements AgencyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RateAgent(grade, paper, words));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.rated(effectiveOn, grade, words);
    }
  }

  /**
   * A bad rating of the agent was answered.
   *
   * @param rating the number of the rating
   * @param paper the answer as a document
   */
  record AgentRatingAnswered(int rating, DocumentRef paper) implements AgencyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AnswerAgentRating(rating, paper));
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.answered(rating, effectiveOn);
    }
  }
}
