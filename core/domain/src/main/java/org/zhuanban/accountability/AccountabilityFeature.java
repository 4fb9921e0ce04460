package org.zhuanban.accountability;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.accountability.AccountabilityCommand.AdmitReader;
import org.zhuanban.accountability.AccountabilityCommand.AnswerRemedy;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.DropCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.AccountabilityCommand.SeekRemedy;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.CaseHandled;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityEvent.FactsNotified;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.PersonRef;

/** Cases of accountability, each in a stream of its own. */
public final class AccountabilityFeature
    implements Feature<AccountabilityCase, AccountabilityEvent> {
  /** The descriptor. */
  public static final AccountabilityFeature INSTANCE = new AccountabilityFeature();

  /** The kind of the streams that cases are. */
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
    return CommandType.decidedBy(this::decider)
        .on("accountability.open-case", OpenCase.class, AccountabilityDecider::decide)
        .on("accountability.give-notice", GiveNotice.class, AccountabilityDecider::decide)
        .on(
            "accountability.receive-statement",
            ReceiveStatement.class,
            AccountabilityDecider::decide)
        .on("accountability.decide-case", DecideCase.class, AccountabilityDecider::decide)
        .on(
            "accountability.deliver-case-decision",
            DeliverCaseDecision.class,
            AccountabilityDecider::decide)
        .on("accountability.seek-remedy", SeekRemedy.class, AccountabilityDecider::decide)
        .on("accountability.answer-remedy", AnswerRemedy.class, AccountabilityDecider::decide)
        .on("accountability.extend-case", ExtendCase.class, AccountabilityDecider::decide)
        .on("accountability.admit-reader", AdmitReader.class, AccountabilityDecider::decide)
        .on("accountability.drop-case", DropCase.class, AccountabilityDecider::decide)
        .toList();
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
        new EventType("accountability.handled", 1, CaseHandled.class),
        new EventType("accountability.decided", 1, CaseDecided.class),
        new EventType("accountability.remedy-answered", 1, RemedyAnswered.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof CaseOpened opened) {
      return Optional.of(
          new OpenCase(
              opened.unit(),
              opened.officers(),
              opened.authority(),
              opened.proposal(),
              opened.others(),
              opened.readers(),
              opened.paper(),
              opened.notice()));
    } else if (event instanceof FactsNotified notified) {
      return Optional.of(new GiveNotice(notified.notice()));
    } else if (event instanceof CaseDecided decided) {
      return Optional.of(
          new DecideCase(
              decided.measures(),
              decided.officers(),
              decided.weighed(),
              decided.others(),
              decided.minutes(),
              decided.paper()));
    } else if (event instanceof RemedyAnswered answered) {
      return Optional.of(
          new AnswerRemedy(
              answered.remedy(),
              answered.of(),
              answered.result(),
              answered.measures(),
              answered.paper()));
    }
    return Optional.of(command((CaseHandled) event));
  }

  private static AccountabilityCommand command(CaseHandled done) {
    return switch (done.handling()) {
      case STATEMENT_RECEIVED -> new ReceiveStatement(done.parties().get(0), done.paper());
      case DELIVERED -> new DeliverCaseDecision(done.parties(), done.paper());
      case REMEDY_SOUGHT ->
          new SeekRemedy(done.remedy().orElseThrow(), done.parties().get(0), done.paper());
      case READER_ADMITTED -> new AdmitReader(done.reader().orElseThrow());
      case EXTENDED ->
          new ExtendCase(
              done.remedy(),
              done.parties().stream().findFirst(),
              done.extension().orElseThrow(),
              done.paper().orElseThrow());
      case DROPPED -> new DropCase(done.paper().orElseThrow());
    };
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).opening().stream()
        .map(opened -> opened.terms().authority().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> concerned(Command command, StreamState state) {
    return command instanceof OpenCase open ? Set.of(open.authority().code()) : takingPart(state);
  }

  /** Nobody reads a case or has a part in it whom it does not name (约定: 问责案件仅限指定人员知悉). */
  @Override
  public Optional<Refusal> stranger(String who, StreamState state) {
    return state.of(this).readableBy(new PersonRef(who))
        ? Optional.empty()
        : Optional.of(Refusal.of(AccountabilityRule.NOT_NAMED));
  }

  private AccountabilityDecider decider(StreamState state, Ground ground) {
    return new AccountabilityDecider(state.of(this), ground);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return new AccountabilityDuties(state.of(this)).all();
  }
}
