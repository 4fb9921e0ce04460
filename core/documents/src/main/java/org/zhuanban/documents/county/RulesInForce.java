package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.RuleAdoption;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.party.Succession;

/**
 * The rules of a county by which last days are counted on a day (现行规则一览). These are its limits, its
 * waivers, the successions of departments, and the notices of holidays published by then. A limit
 * or waiver of the county that its organisation never adopted is shown so.
 *
 * @param county the name of the county
 * @param day the day
 * @param rules the rules of the county
 * @param notices the notices of holidays
 * @param organisation the organisation of the county, with its adoptions of rules; {@link
 *     Organisation#NONE} if the host keeps none
 */
public record RulesInForce(
    String county,
    LocalDate day,
    LocalRuleBook rules,
    CalendarBook notices,
    Organisation organisation) {
  /**
   * {@return the rules as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.REPORT,
        texts.say("rules.title", Map.of("county", county)),
        List.of(texts.say("rules.about", Map.of("day", day))),
        List.of(
            section("rules.limits", limits(texts), texts),
            section("rules.waivers", waivers(texts), texts),
            section("rules.successions", successions(texts), texts),
            section("rules.notices", notices(texts), texts)),
        texts);
  }

  private static Block section(String key, Table table, DocumentTexts texts) {
    return new Block.Section(texts.say(key), List.of(table));
  }

  /**
   * {@return the limits alone, for CSV: each limit, also one that the county has not set}
   *
   * @param texts the texts
   */
  public Table limits(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LocalLimit matter : LocalLimit.values()) {
      Optional<LocalRule> own = rules.rule(matter, day);
      Optional<TimeLimit> limit = rules.limitIfAny(matter, day);
      rows.add(
          List.of(
              Cell.of(texts.word(matter)),
              Cell.of(limit.map(texts::word).orElseGet(() -> texts.say("rules.unset"))),
              Cell.of(limit.map(TimeLimit::basis).orElse("")),
              Cell.of(
                  texts.say(
                      own.isPresent()
                          ? "rules.own"
                          : limit.isPresent() ? "rules.usual" : "rules.unset")),
              Cell.of(texts.word(own.map(LocalRule::validFrom))),
              Cell.of(texts.word(own.flatMap(LocalRule::validTo))),
              Cell.of(own.map(rule -> adopted(organisation.adoption(rule), texts)).orElse(""))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.limit")),
            Column.text(texts.say("column.time")),
            Column.text(texts.say("column.basis")),
            Column.text(texts.say("column.set-by")),
            Column.day(texts.say("column.from")),
            Column.day(texts.say("column.to")),
            Column.day(texts.say("column.adopted"))),
        rows,
        texts.say("rules.none"));
  }

  private static String adopted(Optional<RuleAdoption> adoption, DocumentTexts texts) {
    return adoption
        .map(RuleAdoption::on)
        .map(texts::word)
        .orElseGet(() -> texts.say("rules.not-adopted"));
  }

  private Table waivers(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.convention")),
            Column.text(texts.say("column.basis")),
            Column.day(texts.say("column.from")),
            Column.day(texts.say("column.to")),
            Column.day(texts.say("column.adopted"))),
        rules.waivers().stream()
            .filter(waiver -> waiver.holdsOn(day))
            .map(
                waiver ->
                    List.of(
                        Cell.of(texts.word(waiver.standard())),
                        Cell.of(waiver.basis()),
                        Cell.of(texts.word(waiver.validFrom())),
                        Cell.of(texts.word(waiver.validTo())),
                        Cell.of(adopted(organisation.adoption(waiver), texts))))
            .toList(),
        texts.say("rules.no-waiver"));
  }

  private Table successions(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.former")),
            Column.text(texts.say("column.successor")),
            Column.day(texts.say("column.from")),
            Column.text(texts.say("column.basis"))),
        rules.successions().entries().stream()
            .filter(each -> !each.from().isAfter(day))
            .map(
                each ->
                    List.of(
                        Cell.of(former(each)),
                        Cell.of(each.successor().name()),
                        Cell.of(texts.word(each.from())),
                        Cell.of(each.basis())))
            .toList(),
        texts.say("rules.no-succession"));
  }

  private String former(Succession succession) {
    LocalDate before = succession.from().minusDays(1);
    return rules
        .names()
        .name(NameKind.ORGAN, succession.department(), before)
        .or(() -> rules.successions().nameOf(succession.department(), before))
        .orElse(succession.department());
  }

  /** Notices of years gone by move no last day any more. */
  private Table notices(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.notice")),
            Column.text(texts.say("column.publisher")),
            Column.number(texts.say("column.year")),
            Column.day(texts.say("column.published"))),
        notices.asOf(day).notices().stream()
            .filter(notice -> notice.year() >= day.getYear())
            .map(notice -> row(notice, texts))
            .toList(),
        texts.say("rules.no-notice"));
  }

  private static List<Cell> row(HolidayNotice notice, DocumentTexts texts) {
    return List.of(
        Cell.of(notice.number().isEmpty() ? texts.say("rules.unnumbered") : notice.number()),
        Cell.of(texts.word(notice.publisher())),
        Cell.of(String.valueOf(notice.year())),
        Cell.of(texts.word(notice.publishedOn())));
  }
}
