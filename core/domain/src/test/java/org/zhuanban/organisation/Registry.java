package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.OrganisationView;
import org.zhuanban.StreamKind;
import org.zhuanban.Views;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.Teller;
import org.zhuanban.violation.Violations;

/** One county, and who keeps its register. */
final class Registry implements Teller {
  static final DocumentRef PAPER = new DocumentRef("paper-1");
  static final String ID = "530126";
  private static final PersonRef CLERK = new PersonRef("clerk-1");

  private final SettableClock clock;
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban zhuanban;
  private int sent;

  private Registry(LocalDate day, LocalRuleBook rules) {
    this(day, builder -> builder.localRules(rules));
  }

  private Registry(LocalDate day, Consumer<ZhuanbanBuilder> more) {
    clock = new SettableClock(day);
    ZhuanbanBuilder builder = Zhuanban.builder().storage(storage).clock(clock);
    more.accept(builder);
    zhuanban = builder.build();
  }

  static Registry on(LocalDate day, Consumer<ZhuanbanBuilder> more) {
    return new Registry(day, more);
  }

  static Registry on(String day) {
    return new Registry(LocalDate.parse(day), LocalRuleBook.USUAL);
  }

  static Registry on(String day, LocalRuleBook rules) {
    return new Registry(LocalDate.parse(day), rules);
  }

  /** A unit that answers for nothing by itself. */
  static Unit.Builder unit(String code, UnitKind kind) {
    return unit(code, kind, false);
  }

  /** A unit that answers for the whole county. */
  static Unit.Builder county(String code, UnitKind kind) {
    return unit(code, kind, true);
  }

  static Unit.Builder unit(String code, UnitKind kind, boolean wholeCounty) {
    Unit.Builder builder = Unit.builder();
    builder
        .code(code)
        .name("单位" + code)
        .kind(kind)
        .principal(Office.of(Office.Rank.ORGAN_HEAD, code + "主要负责人").withDepartment(code))
        .calendar("CN")
        .wholeCounty(wholeCounty);
    return builder;
  }

  Registry day(String day) {
    return day(LocalDate.parse(day));
  }

  @Override
  public Registry day(LocalDate day) {
    clock.set(day);
    return this;
  }

  Zhuanban zhuanban() {
    return zhuanban;
  }

  InMemoryStorage storage() {
    return storage;
  }

  OrganisationView view() {
    return Views.of(zhuanban, StreamKind.ORGANISATION, ID);
  }

  @Override
  public Outcome ask(Command command) {
    return zhuanban.handle(
        Request.of(
            StreamKind.ORGANISATION.stream(ID), "c-" + ++sent, command, CLERK, zhuanban.today()));
  }

  @Override
  public Outcome send(Command command) {
    return zhuanban.record(
        Fact.of(StreamKind.ORGANISATION.stream(ID), CLERK, "f-" + ++sent, command, zhuanban.today())
            .withEarly(Fact.Early.REFUSE));
  }

  @Override
  public Outcome tell(Command command, LocalDate on) {
    return zhuanban.record(
        Fact.of(StreamKind.ORGANISATION.stream(ID), CLERK, "f-" + ++sent, command, on));
  }

  Registry done(Command command) {
    assertThat(ask(command)).as("%s", command).isInstanceOf(Outcome.Done.class);
    return this;
  }

  Registry set(Unit.Builder unit) {
    return done(OrganisationCommand.SetUnit.of(unit.build(), PAPER));
  }

  Refusal refused(Command command) {
    long before = view().version();
    Outcome outcome = ask(command);
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Refused.class);
    assertThat(view().version()).isEqualTo(before);
    return ((Outcome.Refused) outcome).refusal();
  }

  Optional<Duty> find(String key) {
    return view().duties(zhuanban.today()).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst();
  }

  Duty duty(String key) {
    return find(key).orElseThrow();
  }

  List<String> violations() {
    return view().violations().found().stream()
        .map(found -> found.what().rule() + " " + found.what().subject())
        .toList();
  }

  @Override
  public List<Violations.Violation> found() {
    return view().violations().found();
  }
}
