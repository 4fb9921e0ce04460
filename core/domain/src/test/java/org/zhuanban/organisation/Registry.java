package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.OrganisationView;
import org.zhuanban.StreamKind;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.command.Command;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** The desk of one county's register. */
final class Registry extends StreamDesk<OrganisationView> {
  static final DocumentRef PAPER = new DocumentRef("paper-1");
  static final String ID = "530126";

  private Registry(LocalDate day, Consumer<ZhuanbanBuilder> more) {
    super(
        StreamDesk.of(StreamKind.ORGANISATION).id(ID).with(more),
        new SettableClock(day),
        new InMemoryStorage());
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

  @Override
  public Registry day(String day) {
    super.day(day);
    return this;
  }

  @Override
  public Registry day(LocalDate day) {
    super.day(day);
    return this;
  }

  @Override
  public Registry accepted(Command command) {
    super.accepted(command);
    return this;
  }

  Registry set(Unit.Builder unit) {
    return accepted(OrganisationCommand.SetUnit.of(unit.build(), PAPER));
  }
}
