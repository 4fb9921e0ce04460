package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.OrganisationView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Storage;
import org.zhuanban.testing.domain.StreamDesk;
import org.zhuanban.testing.domain.Teller;
import org.zhuanban.violation.Violations;

/** One county, and who keeps its register. */
final class Registry implements Teller {
  static final DocumentRef PAPER = new DocumentRef("paper-1");
  static final String ID = "530126";

  private final StreamDesk<OrganisationView> desk;

  private Registry(LocalDate day, Consumer<ZhuanbanBuilder> more) {
    desk = StreamDesk.of(StreamKind.ORGANISATION).id(ID).with(more).on(day);
  }

  static Registry on(LocalDate day, Consumer<ZhuanbanBuilder> more) {
    return new Registry(day, more);
  }

  static Registry on(String day) {
    return on(day, LocalRuleBook.USUAL);
  }

  static Registry on(String day, LocalRuleBook rules) {
    return on(LocalDate.parse(day), builder -> builder.localRules(rules));
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
    desk.day(day);
    return this;
  }

  Zhuanban zhuanban() {
    return desk.zhuanban();
  }

  Storage storage() {
    return desk.storage();
  }

  OrganisationView view() {
    return desk.view();
  }

  @Override
  public Outcome ask(Command command) {
    return desk.request(command);
  }

  @Override
  public Outcome send(Command command) {
    return desk.record(command);
  }

  @Override
  public Outcome tell(Command command, LocalDate on) {
    return desk.record(command, on);
  }

  Registry accepted(Command command) {
    desk.accepted(command);
    return this;
  }

  Registry set(Unit.Builder unit) {
    return accepted(OrganisationCommand.SetUnit.of(unit.build(), PAPER));
  }

  Refusal refused(Command command) {
    return desk.refused(command);
  }

  Optional<Duty> find(String key) {
    return desk.find(key);
  }

  Duty duty(String key) {
    return desk.duty(key);
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
