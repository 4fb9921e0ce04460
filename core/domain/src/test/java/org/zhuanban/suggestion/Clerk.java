package org.zhuanban.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.Views;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.Teller;
import org.zhuanban.violation.Violations;

/** One suggestion, and who keeps its file. */
final class Clerk implements Teller {
  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final String ID = "SG-28";

  private final SettableClock clock;
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban zhuanban;
  private int sent;

  private Clerk(LocalDate day) {
    clock = new SettableClock(day);
    zhuanban = Zhuanban.builder().storage(storage).clock(clock).build();
  }

  static Clerk on(String day) {
    return new Clerk(LocalDate.parse(day));
  }

  Clerk day(String day) {
    return day(LocalDate.parse(day));
  }

  @Override
  public Clerk day(LocalDate day) {
    clock.set(day);
    return this;
  }

  Zhuanban zhuanban() {
    return zhuanban;
  }

  SuggestionView view() {
    return Views.of(zhuanban, StreamKind.SUGGESTION, ID);
  }

  Suggestion suggestion() {
    return view().suggestion();
  }

  @Override
  public Outcome ask(Command command) {
    return zhuanban.handle(
        Request.of(
            StreamKind.SUGGESTION.stream(ID), "c-" + ++sent, command, CLERK, zhuanban.today()));
  }

  @Override
  public Outcome send(Command command) {
    return zhuanban.record(
        Fact.of(StreamKind.SUGGESTION.stream(ID), CLERK, "f-" + ++sent, command, zhuanban.today())
            .withEarly(Fact.Early.REFUSE));
  }

  @Override
  public Outcome tell(Command command, LocalDate on) {
    return zhuanban.record(
        Fact.of(StreamKind.SUGGESTION.stream(ID), CLERK, "f-" + ++sent, command, on));
  }

  Clerk done(Command command) {
    assertThat(send(command)).as("%s", command).isInstanceOf(Outcome.Done.class);
    return this;
  }

  Refusal refused(Command command) {
    long before = view().version();
    Outcome outcome = ask(command);
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Refused.class);
    assertThat(view().version()).isEqualTo(before);
    return ((Outcome.Refused) outcome).refusal();
  }

  Duty duty(String key) {
    return find(key).orElseThrow();
  }

  Optional<Duty> find(String key) {
    return view().duties(zhuanban.today()).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst();
  }

  LocalDate due(String key) {
    return duty(key)
        .clock()
        .bindingDue(CalendarBook.bundled())
        .map(Deadline.Due::date)
        .orElseThrow();
  }

  InMemoryStorage storage() {
    return storage;
  }

  @Override
  public List<Violations.Violation> found() {
    return view().violations().found();
  }

  List<String> violations() {
    return view().violations().found().stream()
        .map(
            found ->
                "%s %s %s %s %s"
                    .formatted(
                        found.on(),
                        found.what().rule(),
                        found.what().article(),
                        found.what().act(),
                        found.what().subject()))
        .toList();
  }
}
