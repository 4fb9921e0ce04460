package org.zhuanban.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Views;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.violation.Violations;

/** One project and whoever works on it: sets the day, sends commands, looks at the outcome. */
public final class Desk implements Teller {
  /** Who sends the commands. */
  public static final PersonRef CLERK = new PersonRef("clerk-1");

  private static final String ID = "P-2024-001";
  private static final CalendarBook BUNDLED = CalendarBook.bundled();

  private final SettableClock clock;
  private final CalendarBook book;
  private final Storage storage;
  private final LocalRuleBook rules;
  private final EscalationTable policies;
  private final Zhuanban zhuanban;
  private int sent;

  private Desk(SettableClock clock, CalendarBook book, Storage storage, LocalRuleBook rules) {
    this(clock, book, storage, rules, EscalationTable.USUAL);
  }

  private Desk(
      SettableClock clock,
      CalendarBook book,
      Storage storage,
      LocalRuleBook rules,
      EscalationTable policies) {
    this.clock = clock;
    this.book = book;
    this.storage = storage;
    this.rules = rules;
    this.policies = policies;
    this.zhuanban =
        Zhuanban.builder()
            .storage(storage)
            .calendars(book)
            .clock(clock)
            .localRules(rules)
            .escalation(policies)
            .build();
  }

  /**
   * Opens a desk over a new memory.
   *
   * @param day today
   * @return the desk
   */
  public static Desk on(String day) {
    return over(new InMemoryStorage(), day);
  }

  /**
   * Opens a desk over a new memory and notices of its own.
   *
   * @param day today
   * @param book the notices
   * @return the desk
   */
  public static Desk on(String day, CalendarBook book) {
    return new Desk(
        new SettableClock(LocalDate.parse(day)), book, new InMemoryStorage(), LocalRuleBook.USUAL);
  }

  /**
   * Opens a desk over a new memory, in a county that has set something for itself.
   *
   * @param day today
   * @param rules what it has set
   * @return the desk
   */
  public static Desk on(String day, LocalRuleBook rules) {
    return new Desk(new SettableClock(LocalDate.parse(day)), BUNDLED, new InMemoryStorage(), rules);
  }

  /**
   * Opens another desk over the same storage, in a county that has set other rules since.
   *
   * @param set what it has set
   * @return the desk, which has read nothing yet
   */
  public Desk under(LocalRuleBook set) {
    Desk desk = new Desk(clock, book, storage, set, policies);
    desk.sent = sent;
    return desk;
  }

  /**
   * Opens a desk over a storage.
   *
   * @param storage the storage
   * @param day today
   * @return the desk
   */
  public static Desk over(Storage storage, String day) {
    return new Desk(new SettableClock(LocalDate.parse(day)), BUNDLED, storage, LocalRuleBook.USUAL);
  }

  /**
   * Opens a desk whose plan is laid down.
   *
   * @param day today
   * @param items the items, of the departments and stages of {@link Plans}
   * @return the desk
   */
  public static Desk with(String day, ApprovalItem... items) {
    Desk desk = on(day);
    desk.done(Plans.adopt(items));
    return desk;
  }

  /**
   * Opens a desk whose plan is laid down, where nobody is told of duties, so that nothing but acts
   * and the law's silence is in the journal.
   *
   * @param day today
   * @param items the items, of the departments and stages of {@link Plans}
   * @return the desk
   */
  public static Desk untold(String day, ApprovalItem... items) {
    Desk desk =
        new Desk(
            new SettableClock(LocalDate.parse(day)),
            BUNDLED,
            new InMemoryStorage(),
            LocalRuleBook.USUAL,
            EscalationTable.NONE);
    desk.done(Plans.adopt(items));
    return desk;
  }

  /**
   * Opens a desk over a new memory, in a county with escalation policies of its own.
   *
   * @param day today
   * @param policies who is told when
   * @return the desk
   */
  public static Desk on(LocalDate day, EscalationTable policies) {
    return new Desk(
        new SettableClock(day), BUNDLED, new InMemoryStorage(), LocalRuleBook.USUAL, policies);
  }

  /** {@return another desk over the same storage, which has read nothing yet} */
  public Desk another() {
    return new Desk(clock, book, storage, rules, policies);
  }

  /**
   * Lets a day come.
   *
   * @param today the day
   * @return this desk
   */
  public Desk day(String today) {
    return day(LocalDate.parse(today));
  }

  @Override
  public Desk day(LocalDate today) {
    clock.set(today);
    return this;
  }

  /** {@return the clock} */
  public SettableClock clock() {
    return clock;
  }

  /** {@return the storage} */
  public Storage storage() {
    return storage;
  }

  /** {@return the library} */
  public Zhuanban zhuanban() {
    return zhuanban;
  }

  /** {@return the stream of the project} */
  public StreamKey stream() {
    return StreamKind.PROJECT.stream(ID);
  }

  /** {@return the project now} */
  public ProjectView view() {
    return Views.of(zhuanban, StreamKind.PROJECT, ID);
  }

  /**
   * Makes a request.
   *
   * @param key its key
   * @param command the command
   * @param effectiveOn the day of its effect
   * @return the request
   */
  public Request request(String key, Command command, LocalDate effectiveOn) {
    return Request.of(stream(), key, command, CLERK, effectiveOn);
  }

  @Override
  public Outcome send(Command command) {
    return send(command, zhuanban.today());
  }

  /**
   * Tells that something was done on a day; in its order, so that it does not wait.
   *
   * @param command the command that would have brought it about
   * @param on the day
   * @return what became of it
   */
  public Outcome send(Command command, LocalDate on) {
    return zhuanban.record(
        Fact.of(stream(), CLERK, "f-" + ++sent, command, on).withEarly(Fact.Early.REFUSE));
  }

  @Override
  public Outcome tell(Command command, LocalDate on) {
    return zhuanban.record(Fact.of(stream(), CLERK, "f-" + ++sent, command, on));
  }

  @Override
  public Outcome ask(Command command) {
    return zhuanban.handle(request("c-" + ++sent, command, zhuanban.today()));
  }

  /**
   * Tells something that must be taken.
   *
   * @param command the command that would have brought it about
   * @return what happened
   */
  public List<Event<?>> done(Command command) {
    Outcome outcome = send(command);
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Done.class);
    return events(outcome);
  }

  /**
   * Reads the events of an outcome.
   *
   * @param outcome an outcome that was carried out
   * @return its events without their days
   */
  public static List<Event<?>> events(Outcome outcome) {
    return ((Outcome.Done) outcome).events().stream().<Event<?>>map(DatedEvent::event).toList();
  }

  /**
   * Sends a command that must be refused, and looks whether it left a trace; reports the same as a
   * fact, and looks whether the rule does to it what it says.
   *
   * @param command the command
   * @return why it was refused
   */
  public Refusal refused(Command command) {
    Refusal refusal = refused(request("c-" + ++sent, command, zhuanban.today()));
    Severity breach = refusal.rule().breach();
    if (breach == Severity.IMPOSSIBLE || breach == Severity.PREMATURE) {
      Kept before = kept();
      assertThat(send(command)).isEqualTo(new Outcome.Refused(refusal));
      assertThat(kept()).isEqualTo(before);
    }
    if (breach == Severity.IMPOSSIBLE) {
      assertThat(tell(command, zhuanban.today())).isEqualTo(new Outcome.Refused(refusal));
    }
    assertThat(breach).isNotEqualTo(Severity.BELATED);
    return refusal;
  }

  /**
   * Sends a request that must be refused, and looks whether it left a trace.
   *
   * @param request the request
   * @return why it was refused
   */
  public Refusal refused(Request request) {
    Kept before = kept();
    Outcome outcome = zhuanban.handle(request);
    assertThat(outcome).as("%s", request).isInstanceOf(Outcome.Refused.class);
    assertThat(kept()).isEqualTo(before);
    assertThat(another().view().version()).isEqualTo(before.entries().size());
    return ((Outcome.Refused) outcome).refusal();
  }

  private record Kept(List<Entry> entries, Optional<Head> head, List<DutyRow> duties) {}

  private Kept kept() {
    return new Kept(
        storage.read(stream(), 0, Integer.MAX_VALUE),
        storage.head(stream()),
        storage.duties(stream()));
  }

  /**
   * Finds the last attempt at an item.
   *
   * @param item the code of the item
   * @return the attempt
   */
  public Application attempt(String item) {
    return view().approvals().state().currentCase(item).orElseThrow();
  }

  /**
   * Finds the clocks of an item.
   *
   * @param item the code of the item
   * @return the clocks of its last attempt
   */
  public DutyClock clock(String item) {
    return view().approvals().state().clocks().of(item(item)).orElseThrow();
  }

  private ApprovalItem item(String code) {
    return view().approvals().state().plan().flatMap(plan -> plan.item(code)).orElseThrow();
  }

  /**
   * Reads where an item stands.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return its state
   */
  public ApplicationState state(String item, String day) {
    return view().approvals().state().stateOn(item(item), LocalDate.parse(day));
  }

  /**
   * Reads when the law's limit runs out.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the last day; empty while undetermined
   */
  public Optional<LocalDate> statutoryDue(String item, String day) {
    return clock(item).statutoryOn(LocalDate.parse(day), book).orElseThrow().dueOn();
  }

  /**
   * Reads when the promise runs out.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the last day; empty while undetermined
   */
  public Optional<LocalDate> committedDue(String item, String day) {
    return clock(item).bindingOn(LocalDate.parse(day), book).orElseThrow().dueOn();
  }

  /**
   * Reads a light.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the light; empty if none shows
   */
  public Optional<Light> light(String item, String day) {
    return clock(item).lightOn(LocalDate.parse(day), book, LightPolicy.DEFAULT);
  }

  /**
   * Reads the lights of an item as text.
   *
   * @param item the code of the item
   * @param upTo the last day
   * @return a light and its first day, each in one text
   */
  public List<String> timeline(String item, String upTo) {
    return clock(item).timeline(LocalDate.parse(upTo), book, LightPolicy.DEFAULT).stream()
        .map(span -> span.from() + " " + span.light())
        .toList();
  }

  /**
   * Finds the row of an item on the board.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the row
   */
  public ApprovalRow row(String item, String day) {
    return view().approvals().board(LocalDate.parse(day)).stream()
        .filter(row -> row.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Finds a duty row in the storage.
   *
   * @param key its key
   * @return the row
   */
  public DutyRow duty(String key) {
    return storage.duties(stream()).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Lists the violations.
   *
   * @return each with its rule, article, act and subject, in one text
   */
  public List<String> violations() {
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

  @Override
  public List<Violations.Violation> found() {
    return view().violations().found();
  }

  /** {@return the plan} */
  public ApprovalPlan plan() {
    return view().approvals().state().plan().orElseThrow();
  }
}
