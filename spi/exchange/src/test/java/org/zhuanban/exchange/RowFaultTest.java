package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.exchange.Consignment.TableRow;
import org.zhuanban.json.Json;

class RowFaultTest {
  private static final ApplicationRef CASE =
      new ApplicationRef(
          "P-1",
          Optional.of("年产十万吨饲料项目"),
          Optional.empty(),
          Optional.empty(),
          "A01",
          "建设用地规划许可",
          2,
          Optional.empty(),
          "LAND",
          Optional.of("县自然资源局"));

  private static RowFault finding(ExchangeRule rule, WayOut wayOut, List<String> values) {
    return new RowFault(
        ServiceTables.ACCEPT,
        ServiceTables.ACCEPT.columns().stream()
            .filter(column -> column.name().equals("accept_date"))
            .findFirst()
            .orElseThrow(),
        new RowKey("P-1", RowKind.APPLICATION, "A01/2"),
        CASE.projectName(),
        Optional.of(CASE),
        rule,
        values,
        wayOut);
  }

  @Test
  void a_finding_names_place_rule_and_way_out_as_an_official_writes() {
    RowFault finding = finding(ExchangeRule.NEEDS_TIME, WayOut.TIME_OF_DAY, List.of("2024-03-05"));

    assertThat(finding.text(Locale.CHINESE))
        .isEqualTo(
            "项目“年产十万吨饲料项目”（P-1）的事项“建设用地规划许可”（A01）第2次申请：表“办件受理信息”（up_pro_accept）的"
                + "“受理时间”（accept_date）须精确到秒，只记载了日期2024-03-05。请补记该行为的时间（时、分、秒）。");
    assertThat(finding.text(Locale.ENGLISH))
        .isEqualTo(
            "project \"年产十万吨饲料项目\" (P-1), item \"建设用地规划许可\" (A01), attempt 2: table up_pro_accept"
                + " (accepted cases), column accept_date (time of acceptance) needs the time to the"
                + " second, and only the day 2024-03-05 was recorded. Record the act with its time"
                + " of day.");
  }

  @Test
  void the_json_of_a_consignment_names_table_row_and_finding() {
    RowFault finding = finding(ExchangeRule.NEEDS_TIME, WayOut.TIME_OF_DAY, List.of("2024-03-05"));
    TableRow row =
        new TableRow(
            ServiceTables.ACCEPT,
            finding.key(),
            7,
            true,
            List.of(Optional.empty(), Optional.of("2024-03-05")));

    Object tree = Json.of(new Consignment(List.of(row), List.of(finding)));

    assertThat(Json.text(tree))
        .contains(
            "{\"rows\":[{\"table\":\"up_pro_accept\",",
            "\"key\":{\"project\":\"P-1\",\"kind\":{\"code\":\"APPLICATION\"},\"place\":\"A01/2\"},",
            "\"cells\":{\"%s\":\"2024-03-05\"}}]"
                .formatted(ServiceTables.ACCEPT.columns().get(1).name()),
            "{\"table\":{\"name\":\"up_pro_accept\",\"zh\":\"办件受理信息\",",
            "\"column\":{\"name\":\"accept_date\",",
            "\"text\":{\"zh\":\"项目“年产十万吨饲料项目”");
    assertThat(Json.text(ServiceTables.ACCEPT.columns())).startsWith("[{\"name\":\"");
    assertThat(Json.text(NationalCodes.LEVEL)).contains("\"COUNTY\":{\"zh\":\"");
  }

  @Test
  void every_rule_and_every_way_out_has_its_words() {
    for (ExchangeRule rule : ExchangeRule.values()) {
      for (WayOut wayOut : WayOut.values()) {
        RowFault finding = finding(rule, wayOut, List.of("理由", "reason"));
        assertThat(finding.text(Locale.CHINESE))
            .contains("受理时间", "。请")
            .endsWith("。")
            .doesNotContain(rule.name(), wayOut.name(), "{", "reason");
        assertThat(finding.text(Locale.ENGLISH))
            .contains("accept_date", "P-1")
            .endsWith(".")
            .doesNotContain(rule.name(), wayOut.name(), "{", "理由");
        assertThat(finding.text(Locale.FRENCH)).isEqualTo(finding.text(Locale.ENGLISH));
      }
    }
    for (ActKind kind : ActKind.values()) {
      assertThat(kind.label(Locale.CHINESE)).containsPattern("\\p{IsHan}");
      assertThat(kind.label(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
    }
  }
}
