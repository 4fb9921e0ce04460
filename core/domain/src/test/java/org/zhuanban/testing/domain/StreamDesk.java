package org.zhuanban.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.Views;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
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

/**
 * One stream of any kind and its clerk, who requests (and may be refused) and records facts (which
 * are refused only if they cannot have been).
 *
 * @param <V> the view of the stream
 */
public class StreamDesk<V extends StreamView> {
  /** The clerk, unless a setting names another one. */
  public static final PersonRef CLERK = new PersonRef("clerk-1");

  private final Setting<V> setting;
  private final SettableClock clock;
  private final Storage storage;
  private final Zhuanban zhuanban;
  private int entries;

  /**
   * Opens a desk.
   *
   * @param setting what it works on, and who
   * @param clock today
   * @param storage the storage
   */
  protected StreamDesk(Setting<V> setting, SettableClock clock, Storage storage) {
    this.setting = setting;
    this.clock = clock;
    this.storage = storage;
    ZhuanbanBuilder builder = Zhuanban.builder().storage(storage).clock(clock);
    setting.more.accept(builder);
    this.zhuanban = builder.build();
  }

  /**
   * What a desk works on, and who.
   *
   * @param kind the kind of the stream
   * @param id the stream
   * @param clerk who requests and records
   * @param more settings of the library
   * @param <V> the view of the stream
   */
  public record Setting<V extends StreamView>(
      StreamKind<V> kind, String id, PersonRef clerk, Consumer<ZhuanbanBuilder> more) {
    /**
     * Names the stream.
     *
     * @param stream its id
     * @return the setting with it
     */
    public Setting<V> id(String stream) {
      return new Setting<>(kind, stream, clerk, more);
    }

    /**
     * Names the clerk.
     *
     * @param person who requests and records
     * @return the setting with it
     */
    public Setting<V> by(PersonRef person) {
      return new Setting<>(kind, id, person, more);
    }

    /**
     * Sets the library.
     *
     * @param settings its settings
     * @return the setting with them
     */
    public Setting<V> with(Consumer<ZhuanbanBuilder> settings) {
      return new Setting<>(kind, id, clerk, settings);
    }

    /**
     * Opens the desk over an empty memory.
     *
     * @param day today
     * @return the desk
     */
    public StreamDesk<V> on(LocalDate day) {
      return new StreamDesk<>(this, new SettableClock(day), new InMemoryStorage());
    }

    /**
     * Opens the desk over an empty memory.
     *
     * @param day today
     * @return the desk
     */
    public StreamDesk<V> on(String day) {
      return on(LocalDate.parse(day));
    }
  }

  /**
   * Begins a desk.
   *
   * @param kind the kind of the stream
   * @param <V> the view of the stream
   * @return what it works on, to be completed
   */
  public static <V extends StreamView> Setting<V> of(StreamKind<V> kind) {
    return new Setting<>(kind, "S-1", CLERK, builder -> {});
  }

  /** {@return another desk over the same storage, which has read nothing yet} */
  public StreamDesk<V> another() {
    return new StreamDesk<>(setting, clock, storage);
  }

  /**
   * Lets a day come.
   *
   * @param today the day
   * @return this desk
   */
  public StreamDesk<V> day(LocalDate today) {
    clock.set(today);
    return this;
  }

  /**
   * Lets a day come.
   *
   * @param today the day
   * @return this desk
   */
  public StreamDesk<V> day(String today) {
    return day(LocalDate.parse(today));
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

  /** {@return the stream} */
  public StreamKey stream() {
    return setting.kind.stream(setting.id);
  }

  /** {@return the stream now} */
  public V view() {
    return Views.of(zhuanban, setting.kind, setting.id);
  }

  /**
   * Makes a request of the clerk.
   *
   * @param key its key
   * @param command the command
   * @param effectiveOn the day of its effect
   * @return the request, which nobody has handled yet
   */
  public Request newRequest(String key, Command command, LocalDate effectiveOn) {
    return Request.of(stream(), key, command, setting.clerk, effectiveOn);
  }

  /**
   * Makes a fact of the clerk.
   *
   * @param command the command that would have brought it about
   * @param on the day of its effect
   * @return the fact, which nobody has recorded yet
   */
  public Fact newFact(Command command, LocalDate on) {
    return Fact.of(stream(), setting.clerk, "f-" + ++entries, command, on);
  }

  /**
   * Requests something for today.
   *
   * @param command the command
   * @return what became of it
   */
  public Outcome request(Command command) {
    return requestAs(setting.clerk, command);
  }

  /**
   * Requests something for today.
   *
   * @param person who requests it
   * @param command the command
   * @return what became of it
   */
  public Outcome requestAs(PersonRef person, Command command) {
    return zhuanban.handle(
        Request.of(stream(), "c-" + ++entries, command, person, zhuanban.today()));
  }

  /**
   * Records that something was done today. It does not wait for another fact.
   *
   * @param command the command that would have brought it about
   * @return what became of it
   */
  public Outcome record(Command command) {
    return zhuanban.record(newFact(command, zhuanban.today()).withEarly(Fact.Early.REFUSE));
  }

  /**
   * Records that something was done on a day. It waits if it comes too early.
   *
   * @param command the command that would have brought it about
   * @param on the day
   * @return what became of it
   */
  public Outcome record(Command command, LocalDate on) {
    return zhuanban.record(newFact(command, on));
  }

  /**
   * Requests something that must be accepted.
   *
   * @param command the command
   * @return this desk
   */
  public StreamDesk<V> accepted(Command command) {
    assertThat(request(command)).as("%s", command).isInstanceOf(Outcome.Done.class);
    return this;
  }

  /**
   * Records something that must be taken.
   *
   * @param command the command that would have brought it about
   * @return this desk
   */
  public StreamDesk<V> recorded(Command command) {
    recordedEvents(command);
    return this;
  }

  /**
   * Records something that must be taken, and reads what it brought about.
   *
   * @param command the command that would have brought it about
   * @return its events without their days
   */
  public List<Event<?>> recordedEvents(Command command) {
    Outcome outcome = record(command);
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
   * Requests something that must be refused and leave no trace; records the same as a fact, and
   * looks whether the rule does to it what it says.
   *
   * @param command the command
   * @return why it was refused
   */
  public Refusal refused(Command command) {
    Refusal refusal = refused(newRequest("c-" + ++entries, command, zhuanban.today()));
    Severity breach = refusal.rule().breach();
    if (breach == Severity.IMPOSSIBLE || breach == Severity.PREMATURE) {
      Kept before = kept();
      assertThat(record(command)).isEqualTo(new Outcome.Refused(refusal));
      assertThat(kept()).isEqualTo(before);
    }
    if (breach == Severity.IMPOSSIBLE) {
      assertThat(record(command, zhuanban.today())).isEqualTo(new Outcome.Refused(refusal));
    }
    assertThat(breach).isNotEqualTo(Severity.BELATED);
    return refusal;
  }

  /**
   * Makes a request that must be refused and leave no trace, neither in what is stored nor in what
   * another desk reads of it.
   *
   * @param request the request
   * @return why it was refused
   */
  public Refusal refused(Request request) {
    Kept before = kept();
    Outcome outcome = zhuanban.handle(request);
    assertThat(outcome).as("%s", request).isInstanceOf(Outcome.Refused.class);
    assertThat(kept()).as("%s", request).isEqualTo(before);
    assertThat(another().view().version()).isEqualTo(before.entries().size());
    return ((Outcome.Refused) outcome).refusal();
  }

  /**
   * All that is stored of a stream.
   *
   * @param entries its journal
   * @param head its head
   * @param duties its duty rows
   */
  public record Kept(List<Entry> entries, Optional<Head> head, List<DutyRow> duties) {}

  /** {@return all that is stored of the stream} */
  public Kept kept() {
    return new Kept(
        storage.read(stream(), 0, Integer.MAX_VALUE),
        storage.head(stream()),
        storage.duties(stream()));
  }

  /**
   * Finds a duty as of today.
   *
   * @param key its key
   * @return the duty; empty if it has not begun
   */
  public Optional<Duty> find(String key) {
    return view().duties(zhuanban.today()).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst();
  }

  /**
   * Finds a duty as of today.
   *
   * @param key its key
   * @return the duty
   */
  public Duty duty(String key) {
    return find(key).orElseThrow();
  }

  /**
   * Finds a duty row in the storage.
   *
   * @param key its key
   * @return the row
   */
  public DutyRow dutyRow(String key) {
    return storage.duties(stream()).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Counts the facts and requests of another desk as this desk's, so that their keys stay apart.
   *
   * @param other the other desk, over the same storage
   */
  protected void countFrom(StreamDesk<V> other) {
    entries = other.entries;
  }

  /**
   * Reads when a duty is due.
   *
   * @param key its key
   * @return the last day that binds
   */
  public LocalDate due(String key) {
    return duty(key)
        .clock()
        .bindingDue(CalendarBook.bundled())
        .map(Deadline.Due::date)
        .orElseThrow();
  }

  /** Lets the law make of silence what it makes of it up to today. */
  public void sweep() {
    assertThat(zhuanban.sweep().failed()).isEmpty();
  }

  /** {@return what broke a rule, in the order of recording} */
  public List<Violations.Violation> found() {
    return view().violations().found();
  }

  /**
   * Lists the violations.
   *
   * @return each with its rule, article, act and subject, in one text
   */
  public List<String> violations() {
    return found().stream()
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
