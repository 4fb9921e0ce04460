package org.zhuanban.accountability.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.AccountabilityCommand;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityEvent;
import org.zhuanban.accountability.AccountabilityEvent.AccessGranted;
import org.zhuanban.accountability.AccountabilityEvent.AnswerExtended;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecisionDelivered;
import org.zhuanban.accountability.AccountabilityEvent.CaseDismissed;
import org.zhuanban.accountability.AccountabilityEvent.CaseExtended;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityEvent.FactsNotified;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.accountability.AccountabilityEvent.RemedySought;
import org.zhuanban.accountability.AccountabilityEvent.StatementReceived;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.ProposalRef;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamClosing;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.PersonRef;

/** The feature of cases of accountability, each in a stream of its own. */
public final class AccountabilityFeature
    implements Feature<AccountabilityCase, AccountabilityEvent> {
  /** The descriptor. */
  public static final AccountabilityFeature INSTANCE = new AccountabilityFeature();

  /** The kind of the streams of cases. */
  public static final String KIND = "accountability";

  private AccountabilityFeature() {}

  @Override
  public String name() {
    return "accountability";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<AccountabilityCase> stateType() {
    return AccountabilityCase.class;
  }

  @Override
  public AccountabilityCase initial() {
    return AccountabilityCase.NOT_OPENED;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(AccountabilityCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return AccountabilityDecider.commands();
  }

  @Override
  public Class<AccountabilityEvent> eventFamily() {
    return AccountabilityEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("accountability.opened", 1, CaseOpened.class),
        new EventType("accountability.facts-notified", 1, FactsNotified.class),
        new EventType("accountability.statement-received", 1, StatementReceived.class),
        new EventType("accountability.decided", 1, CaseDecided.class),
        new EventType("accountability.decision-delivered", 1, CaseDecisionDelivered.class),
        new EventType("accountability.remedy-sought", 1, RemedySought.class),
        new EventType("accountability.remedy-answered", 1, RemedyAnswered.class),
        new EventType("accountability.extended", 1, CaseExtended.class),
        new EventType("accountability.answer-extended", 1, AnswerExtended.class),
        new EventType("accountability.access-granted", 1, AccessGranted.class),
        new EventType("accountability.dismissed", 1, CaseDismissed.class));
  }

  @Override
  public Optional<StreamClosing> closing(StreamState state) {
    return state
        .of(this)
        .closedOn()
        .map(on -> new StreamClosing(on, LocalLimit.ACCOUNTABILITY_RETENTION));
  }

  /** An open case rests on the project whose proposal it takes up. */
  @Override
  public Optional<Function<StreamState, Optional<String>>> projectRestedOn() {
    return Optional.of(
        state -> {
          AccountabilityCase open = state.of(this);
          return open.closedOn().isPresent()
              ? Optional.empty()
              : open.opening()
                  .flatMap(opened -> opened.terms().proposal())
                  .map(ProposalRef::project);
        });
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).opening().stream()
        .map(opened -> opened.terms().authority().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    return command instanceof OpenCase open ? Set.of(open.authority().code()) : participants(state);
  }

  /** Refuses a person that the case does not name (工作惯例：问责案件仅限指定人员知悉). */
  @Override
  public Optional<Refusal> absentFor(String person, StreamState state) {
    return state.of(this).readableBy(new PersonRef(person))
        ? Optional.empty()
        : Optional.of(Refusal.of(AccountabilityRule.NOT_NAMED));
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return new AccountabilityDuties(state.of(this)).all();
  }
}
