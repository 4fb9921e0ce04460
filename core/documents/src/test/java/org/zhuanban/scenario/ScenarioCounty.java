package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.BoardLine;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.RoleTable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.Duty;
import org.zhuanban.export.Dictionary;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/** A county from day to day: what is done, refused and written to whom, as an official reads it. */
final class ScenarioCounty {
  static final StreamKey PROJECT = StreamKind.PROJECT.stream("P-1");
  static final StreamKey ORGANISATION = StreamKind.ORGANISATION.stream("530126");
  static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  static final PersonRef CLERK = new PersonRef("clerk");

  /** Organs that no project of the scenarios has in its plan. */
  private static final NameTable NAMES =
      NameTable.NONE
          .with(NameTable.NameKind.ORGAN, "AGRI", "县农业农村局")
          .with(NameTable.NameKind.ORGAN, "SUPERVISION", "县政府督查室")
          .with(NameTable.NameKind.ORGAN, "TOWN", "圭山镇")
          .with(NameTable.NameKind.PLACE, "TOWN", "圭山镇");

  private final InMemoryStorage storage;
  private final Day clock;
  private final Register register;
  private final Mail mail;
  private final LocalRuleBook rules;
  private final Zhuanban zhuanban;
  private int sent;

  ScenarioCounty(String day) {
    this(day, CalendarBook.bundled(), LocalRuleBook.USUAL);
  }

  ScenarioCounty(String day, CalendarBook calendars, LocalRuleBook rules) {
    this(new InMemoryStorage("county"), new Day(), new Register(), new Mail(), calendars, rules);
    clock.today = LocalDate.parse(day);
    is(CLERK.id(), Directory.Position.of(Role.PLATFORM.name()));
  }

  private ScenarioCounty(
      InMemoryStorage storage,
      Day clock,
      Register register,
      Mail mail,
      CalendarBook calendars,
      LocalRuleBook rules) {
    this.storage = storage;
    this.clock = clock;
    this.register = register;
    this.mail = mail;
    this.rules = rules.with(NAMES);
    zhuanban =
        Zhuanban.builder()
            .storage(storage)
            .board(storage, "county")
            .clock(clock)
            .calendars(calendars)
            .localRules(this.rules)
            .directory(register)
            .roles(RoleTable.USUAL)
            .messaging(
                Messaging.builder()
                    .outbox(storage.outbox())
                    .channels(mail)
                    .messages(MessagePolicy.USUAL)
                    .wording(TemplateSet.of(Locale.CHINESE))
                    .organisation(ORGANISATION.id())
                    .build())
            .build();
  }

  /** The same county, started anew with other calendars. */
  ScenarioCounty with(CalendarBook calendars) {
    ScenarioCounty county = new ScenarioCounty(storage, clock, register, mail, calendars, rules);
    county.sent = sent;
    return county;
  }

  /** Gives a person a position. */
  void is(String person, Directory.Position position) {
    register.positions.put(person, position);
  }

  Zhuanban zhuanban() {
    return zhuanban;
  }

  LocalDate today() {
    return clock.today;
  }

  /** Comes to a day, on which the sweep runs and letters go out. */
  ScenarioCounty on(String day) {
    clock.today = LocalDate.parse(day);
    zhuanban.sweep();
    zhuanban.dispatch();
    return this;
  }

  /** Comes to a day, and computes all days anew, as a host does after a notice. */
  ScenarioCounty afterNotice(String day) {
    clock.today = LocalDate.parse(day);
    zhuanban.rebuildDutyRows();
    return on(day);
  }

  /** Lets each day come, with its sweep and its letters. */
  ScenarioCounty until(String day) {
    for (LocalDate last = LocalDate.parse(day); today().isBefore(last); ) {
      on(today().plusDays(1).toString());
    }
    return this;
  }

  /** Does something that must be taken. */
  void done(Command... commands) {
    done(PROJECT, commands);
  }

  void done(StreamKey stream, Command... commands) {
    for (Command command : commands) {
      Outcome outcome = asked(stream, command, CLERK);
      assertThat(outcome)
          .as("%s: %s", command, outcome instanceof Outcome.Refused no ? texts(no) : "")
          .isInstanceOf(Outcome.Done.class);
    }
  }

  /** {@return the words of all refusals of something that must not be taken} */
  String refused(Command command) {
    return refused(PROJECT, command, CLERK);
  }

  String refused(StreamKey stream, Command command, PersonRef actor) {
    Outcome outcome = asked(stream, command, actor);
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Refused.class);
    return texts((Outcome.Refused) outcome);
  }

  private Outcome asked(StreamKey stream, Command command, PersonRef actor) {
    Outcome outcome = zhuanban.handle(Request.of(stream, "k-" + ++sent, command, actor, today()));
    zhuanban.dispatch();
    return outcome;
  }

  /** Asks with all that a request may say besides. */
  Outcome asked(Request request) {
    Outcome outcome = zhuanban.handle(request);
    zhuanban.dispatch();
    return outcome;
  }

  static String texts(Outcome.Refused refused) {
    return refused.all().stream().map(ScenarioCounty::text).collect(Collectors.joining("\n"));
  }

  private static String text(Refusal refusal) {
    return refusal.text(Locale.CHINESE) + "（" + refusal.source() + "）";
  }

  /** Reports what has happened today, which is kept whatever rules it breaks. */
  void reported(Command command) {
    reported(PROJECT, command);
  }

  void reported(StreamKey stream, Command command) {
    Outcome outcome = zhuanban.record(Fact.of(stream, CLERK, "f-" + ++sent, command, today()));
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Done.class);
    zhuanban.dispatch();
  }

  ProjectView project() {
    return project("P-1");
  }

  ProjectView project(String id) {
    return zhuanban.read(StreamKind.PROJECT, id);
  }

  OrganisationView organisation() {
    return zhuanban.read(StreamKind.ORGANISATION, ORGANISATION.id());
  }

  ReaderSession reader(String person) {
    return zhuanban.forReader(new PersonRef(person));
  }

  /** What lies on the desk of a person today, by the kinds of duties. */
  List<String> desk(String person) {
    return reader(person)
        .mine(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty())
        .lines()
        .stream()
        .map(ScenarioCounty::line)
        .toList();
  }

  private static String line(BoardLine line) {
    return line.row().duty().kind() + " " + line.row().duty().owner();
  }

  /**
   * The duties of a kind with what they are called, who owes them, and their light and last day.
   */
  static List<String> duties(StreamView view, String kind, LocalDate day) {
    return view.duties(day).stream()
        .filter(duty -> duty.kind().code().equals(kind))
        .map(duty -> words(view, duty, day))
        .toList();
  }

  private static String words(StreamView view, Duty duty, LocalDate day) {
    return "%s %s %s %s"
        .formatted(
            Dictionary.ofDuty(duty.kind(), Locale.CHINESE),
            duty.owner(),
            duty.clock()
                .bindingOn(day, view.calendars())
                .flatMap(due -> due.dueOn())
                .map(LocalDate::toString)
                .orElse("-"),
            duty.clock()
                .lightOn(day, view.calendars(), view.lights())
                .map(light -> Dictionary.label(light, Locale.CHINESE))
                .orElse("-"));
  }

  /** {@return the clauses that were broken, in the order in which they were reported} */
  List<String> violations() {
    return project().violations().found().stream()
        .map(violation -> violation.what().rule() + " " + violation.what().article())
        .toList();
  }

  /** {@return the letters since the last call, each as the one who gets it and the text} */
  List<String> letters() {
    // The letters of one act have no order among them.
    List<String> all = mail.letters.stream().sorted().toList();
    mail.letters.clear();
    return all;
  }

  private static final class Day extends Clock {
    private LocalDate today = LocalDate.EPOCH;

    @Override
    public Instant instant() {
      return today.atTime(LocalTime.NOON).atZone(Zhuanban.LEGAL_TIME).toInstant();
    }

    @Override
    public ZoneId getZone() {
      return Zhuanban.LEGAL_TIME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }

  /** Each post and each recipient has one address, which is its name. */
  private static final class Register implements Directory {
    private final Map<String, Position> positions = new HashMap<>();

    @Override
    public List<Address> addresses(String recipient) {
      return List.of(new Address("mail", recipient));
    }

    @Override
    public List<Address> addresses(Post post) {
      return List.of(new Address("mail", post.role() + ":" + post.organ()));
    }

    @Override
    public List<Position> positions(String person) {
      return Optional.ofNullable(positions.get(person)).map(List::of).orElse(List.of());
    }
  }

  private static final class Mail implements Channel {
    private final List<String> letters = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String name() {
      return "mail";
    }

    @Override
    public Delivery deliver(Letter letter) {
      letters.add(letter.address() + " " + letter.text());
      return new Delivery.Delivered();
    }
  }
}
