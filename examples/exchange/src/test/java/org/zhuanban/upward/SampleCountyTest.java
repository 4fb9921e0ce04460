package org.zhuanban.upward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.exchange.ApplicationForm;
import org.zhuanban.exchange.ApplicationRef;
import org.zhuanban.exchange.Consignment;
import org.zhuanban.exchange.Consignment.TableRow;
import org.zhuanban.exchange.ConstructionTables;
import org.zhuanban.exchange.HostFacts;
import org.zhuanban.exchange.NationalCodes;
import org.zhuanban.exchange.Receiver;
import org.zhuanban.exchange.Receiver.Sending;
import org.zhuanban.exchange.ReceiverTable;
import org.zhuanban.exchange.RowBatch;
import org.zhuanban.exchange.RowFault;
import org.zhuanban.exchange.SatisfactionTables;
import org.zhuanban.exchange.ServiceTables;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.ProjectRoute;

/** Twenty projects are sent to the three tables of another database. */
class SampleCountyTest {
  private final SampleCounty county = new SampleCounty();
  private final Map<String, Long> marks = new HashMap<>();
  private Connection platform;
  private int batch;

  @BeforeEach
  void open() throws SQLException, IOException {
    platform = DriverManager.getConnection("jdbc:h2:mem:");
    try (InputStream script = ThreeTables.class.getResourceAsStream("receiver.sql");
        Statement statement = platform.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void close() throws SQLException {
    platform.close();
  }

  private List<RowFault> sendAll(HostFacts host, Connection to) throws SQLException {
    Upward upward = new Upward(SampleCounty.receiver(), host, marks);
    List<RowFault> findings = new ArrayList<>();
    for (int number = 1; number <= SampleCounty.PROJECTS; number++) {
      findings.addAll(upward.send(county.view(number), sending(), new ThreeTables(to)));
    }
    return findings;
  }

  private Sending sending() {
    return new Sending("B" + ++batch, LocalDateTime.of(2024, 12, 2, 18, 0, batch % 60));
  }

  @Test
  void a_checker_of_the_platform_refuses_no_row_of_twenty_projects() throws SQLException {
    assertThat(sendAll(new SampleCounty.Counter(), platform)).isEmpty();

    FieldChecker checker = new FieldChecker(platform);
    assertThat(checker.refused()).isEmpty();
    long refusedToAccept = 3;
    assertThat(checker.inEffect("up_pro_accept"))
        .hasSize((int) (2 * SampleCounty.PROJECTS - refusedToAccept));
    assertThat(results(checker)).containsOnlyKeys("0", "1");
    assertThat(results(checker).get("1")).isEqualTo(1);
    assertThat(checker.inEffect("up_pro_process").size()).isGreaterThan(150);
    assertThat(checker.inEffect("up_pro_process"))
        .extracting(row -> row.get("process_name"))
        .contains("收件", "受理", "容缺受理", "部门内部环节通过", "准予", "不予许可", "撤销许可", "送达");
    assertThat(marks).hasSize(SampleCounty.PROJECTS);
  }

  private static Map<String, Integer> results(FieldChecker checker) {
    return checker.inEffect("up_pro_result").stream()
        .collect(Collectors.toMap(row -> row.get("result_type"), row -> 1, Integer::sum));
  }

  @Test
  void a_sending_that_breaks_off_at_any_row_ends_with_the_same_rows() throws SQLException {
    sendAll(new SampleCounty.Counter(), platform);
    FieldChecker whole = new FieldChecker(platform);
    platform.createStatement().execute("DELETE FROM up_pro_accept");
    platform.createStatement().execute("DELETE FROM up_pro_process");
    platform.createStatement().execute("DELETE FROM up_pro_result");
    marks.clear();

    for (int statements = 3; marks.size() < SampleCounty.PROJECTS; statements += 17) {
      int most = statements;
      try {
        sendAll(new SampleCounty.Counter(), failingAfter(most));
      } catch (SQLException broken) {
        assertThat(broken.getMessage()).isEqualTo("the line is cut");
      }
    }

    FieldChecker again = new FieldChecker(platform);
    for (String table : List.of("up_pro_accept", "up_pro_process", "up_pro_result")) {
      assertThat(content(again.inEffect(table))).isEqualTo(content(whole.inEffect(table)));
    }
    assertThat(again.refused()).isEmpty();
  }

  private Connection failingAfter(int most) {
    int[] statements = {0};
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (++statements[0] > most) {
                throw new SQLException("the line is cut");
              }
              PreparedStatement prepared = platform.prepareStatement((String) arguments[0]);
              return prepared;
            });
  }

  private static Set<Map<String, String>> content(List<Map<String, String>> rows) {
    Set<Map<String, String>> content = new HashSet<>();
    for (Map<String, String> row : rows) {
      Map<String, String> without = new HashMap<>(row);
      without.remove("cd_time");
      without.remove("cd_batch");
      content.add(without);
    }
    return content;
  }

  @Test
  void an_annulled_act_that_was_sent_is_withdrawn() throws SQLException {
    sendAll(new SampleCounty.Counter(), platform);
    county.annulLast(2);

    assertThat(sendAll(new SampleCounty.Counter(), platform)).isEmpty();

    FieldChecker checker = new FieldChecker(platform);
    assertThat(checker.refused()).isEmpty();
    assertThat(checker.withdrawn("up_pro_result"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get("project_no"))
                    .isEqualTo(SampleCounty.caseNumber("A02", 2, 1).text()));
    assertThat(checker.withdrawn("up_pro_process"))
        .extracting(row -> row.get("process_name"))
        .containsExactly("准予");
    assertThat(checker.withdrawn("up_pro_accept")).isEmpty();
    assertThat(sendAll(new SampleCounty.Counter(), platform)).isEmpty();
  }

  @Test
  void what_is_missing_is_told_and_sent_once_it_is_there() throws SQLException {
    HostFacts forgetful =
        new SampleCounty.Counter() {
          @Override
          public Optional<ApplicationForm> form(ApplicationRef of) {
            return of.project().equals("P-4") && of.item().equals("A01")
                ? Optional.empty()
                : super.form(of);
          }
        };
    List<RowFault> findings = sendAll(forgetful, platform);

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.text(Locale.CHINESE))
                  .isEqualTo(
                      "项目“年产4万吨饲料加工项目”（P-4）的事项“建设用地规划许可”（A01）第1次申请："
                          + "表“办件受理信息”（up_pro_accept）的“申请类型”（apply_type）不得为空，而未作记载。"
                          + "请补记申请的办理形式。");
              assertThat(finding.text(Locale.ENGLISH))
                  .isEqualTo(
                      "project \"年产4万吨饲料加工项目\" (P-4), item \"建设用地规划许可\" (A01), attempt 1:"
                          + " table up_pro_accept (accepted cases), column apply_type (form of"
                          + " application) must not be empty, and nothing was recorded. Supply the"
                          + " form of the application.");
            });
    FieldChecker checker = new FieldChecker(platform);
    assertThat(checker.refused()).isEmpty();
    String held = SampleCounty.caseNumber("A01", 4, 1).text();
    assertThat(checker.inEffect("up_pro_process"))
        .noneMatch(row -> held.equals(row.get("project_no")));
    assertThat(marks).doesNotContainKey("P-4").hasSize(SampleCounty.PROJECTS - 1);

    assertThat(sendAll(new SampleCounty.Counter(), platform)).isEmpty();
    assertThat(new FieldChecker(platform).inEffect("up_pro_process"))
        .anyMatch(row -> held.equals(row.get("project_no")));
  }

  @Test
  void the_tables_of_the_housing_ministry_and_of_the_ratings_lack_nothing() {
    Receiver receiver =
        SampleCounty.receiver()
            .with(NationalCodes.ROUTE.with(ProjectRoute.FILING, "3", "备案"))
            .with(NationalCodes.NATURE.with(ConstructionNature.NEW, "0", "新建"));
    List<ReceiverTable<?>> tables = new ArrayList<>(ConstructionTables.all());
    tables.add(ServiceTables.SPECIAL);
    for (int number = 1; number <= SampleCounty.PROJECTS; number++) {
      RowBatch delivery = RowBatch.full(county.view(number));

      Consignment ministry =
          Consignment.of(delivery, tables, receiver, new SampleCounty.Counter(), sending());
      Consignment ratings =
          Consignment.of(
              delivery, SatisfactionTables.all(), receiver, new SampleCounty.Counter(), sending());

      assertThat(ministry.findings()).isEmpty();
      assertThat(ministry.rows())
          .extracting(TableRow::table)
          .contains(ConstructionTables.PROJECT, ConstructionTables.STATE);
      // Only the journal has the time of a rating, and the last project has none there.
      assertThat(ratings.findings().isEmpty()).isEqualTo(number < SampleCounty.PROJECTS);
    }
  }

  @Test
  void the_checker_itself_refuses_what_is_wrong() throws SQLException {
    sendAll(new SampleCounty.Counter(), platform);
    platform.createStatement().execute("UPDATE up_pro_accept SET project_type = '7'");
    platform
        .createStatement()
        .execute("UPDATE up_pro_result SET result_date = TIMESTAMP '2020-01-01 00:00:00'");
    platform.createStatement().execute("UPDATE up_pro_process SET project_no = 'NONE'");

    List<String> refused = new FieldChecker(platform).refused();

    assertThat(refused)
        .anyMatch(each -> each.contains("project_type: not of the form"))
        .anyMatch(each -> each.contains("result_date: 2020-01-01 00:00:00 before"))
        .anyMatch(each -> each.contains("no such case was accepted"));
    assertThatThrownBy(
            () -> platform.createStatement().execute("UPDATE up_pro_accept SET apply_type = NULL"))
        .isInstanceOf(SQLException.class);
  }
}
