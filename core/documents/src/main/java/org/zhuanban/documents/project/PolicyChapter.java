package org.zhuanban.documents.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.project.funds.Money;

/** What a page says of the policies offered to a project: the benefit, and each condition. */
record PolicyChapter(Tables tables) {
  List<Block> blocks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PolicyStanding each : tables.view().policies().standings(tables.day())) {
      rows.add(
          List.of(
              Cell.of(each.policy().name()),
              Cell.of(each.policy().basis()),
              tables.cell(each.policy().organ()),
              tables.cell(each.policy().mode()),
              tables.cell(each.amount()),
              tables.sentences(conditions(each)),
              tables.cell(each.entitledOn()),
              tables.cell(each.paid())));
    }
    return List.of(
        tables.table(
            "page.no-policies",
            List.of(
                tables.text("policy"),
                tables.text("basis"),
                tables.text("payer"),
                tables.text("mode"),
                tables.number("benefit"),
                tables.text("conditions"),
                tables.day("entitled"),
                tables.number("paid")),
            rows));
  }

  /** Each condition with whether it is met; a policy that is not in force has one more. */
  private List<String> conditions(PolicyStanding standing) {
    List<String> said = new ArrayList<>();
    List<String> unmet = standing.unmet().stream().map(fault -> fault.code()).toList();
    for (PolicyCondition condition : standing.policy().conditions()) {
      said.add(
          say(
              unmet.contains(condition.code()) ? "unmet" : "met",
              Map.of(
                  "condition", tables.texts().word(condition.kind()), "value", value(condition))));
    }
    standing.unmet().stream()
        .filter(
            fault ->
                standing.policy().conditions().stream()
                    .noneMatch(condition -> condition.code().equals(fault.code())))
        .forEach(fault -> said.add(fault.why().text(tables.texts().locale())));
    return said.isEmpty() ? List.of(say("unconditional", Map.of())) : said;
  }

  private String value(PolicyCondition condition) {
    DocumentTexts texts = tables.texts();
    return switch (condition.kind()) {
      case INDUSTRY -> names(condition, NameKind.INDUSTRY);
      case REGION -> names(condition, NameKind.PLACE);
      case OWNERSHIP -> texts.word(condition.oneOf());
      case INVESTMENT_MIN, FUNDS_MIN -> texts.word(Money.yuan(bound(condition)));
      case HEADCOUNT_MIN -> say("heads", Map.of("number", bound(condition)));
      case ENERGY_MAX -> say("coal", Map.of("number", bound(condition)));
      case SIGNED_FROM, SIGNED_UNTIL -> texts.word(condition.day());
      case MILESTONE, MILESTONE_AS_AGREED -> {
        String step = texts.word(condition.step());
        yield condition.holds() ? step : say("not-taken", Map.of("step", step));
      }
    };
  }

  private static BigDecimal bound(PolicyCondition condition) {
    return condition.bound().orElse(BigDecimal.ZERO);
  }

  private String names(PolicyCondition condition, NameKind kind) {
    return tables
        .texts()
        .word(
            condition.oneOf().stream()
                .map(code -> tables.view().name(kind, code, tables.day()).orElse(code))
                .toList());
  }

  private String say(String key, Map<String, Object> values) {
    return tables.texts().say("policy." + key, values);
  }
}
