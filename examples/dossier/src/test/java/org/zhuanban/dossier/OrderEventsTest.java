package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders of the supervision office in small dossiers. */
class OrderEventsTest {
  private static final String HEAD =
      """
      project:
        id: P-1
        name: 示例项目
        agreement: {signed: 2024-06-03, total_investment: 1000000}
      departments:
        IPB: {name: 县投资促进局, role: LEAD_BUREAU, calendar: CN}
        NRB: {name: 县自然资源局, calendar: CN+SHILIN}
        WRB: {name: 县水务局, calendar: CN}
      task_force:
        id: Z-1
        established: 2024-06-05
        leader: 县委常委、副县长
        deputies: [县政府办公室副主任]
        members: [县自然资源局局长, 县水务局局长]
      stages:
        - {number: 1, name: 立项用地规划许可, lead: NRB}
      items:
        - {id: A01, stage: 1, name: 用地规划许可, kind: LICENCE, dept: NRB, statutory: 20 WD, committed: 10 WD}
        - {id: A02, stage: 1, name: 水土保持, kind: FILING, dept: WRB, statutory: 20 WD, committed: 10 WD}
      history:
        - {date: 2024-06-03, type: AGREEMENT_SIGNED}
        - {date: 2024-06-05, type: TASK_FORCE_ESTABLISHED}
        - {date: 2024-07-22, type: ACCEPTED, item: A01}
      """;

  @TempDir private Path folder = Path.of("");

  private record Replayed(Called run, String result) {
    /** {@return the result, of which it does not matter what stands on one line} */
    String words() {
      return result.replaceAll("[\\s,{}]+", " ");
    }
  }

  private Replayed replay(String... events) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = Files.writeString(folder.resolve("dossier.yaml"), text);
    Path result = folder.resolve("result.yaml");
    Files.deleteIfExists(result);
    List<Object> args = new ArrayList<>(List.of("run", dossier, "--out", result));
    Called run = Called.with(new Replay(), args.toArray());
    return new Replayed(run, Files.exists(result) ? Files.readString(result) : "");
  }

  private static String order(String date, String number, String to, String limit) {
    return "date: %s, type: SUPERVISION_ORDER, order: %s, item: A01, to: %s, limit: %s"
        .formatted(date, number, to, limit);
  }

  private static String decided(String date) {
    return "date: %s, type: DECIDED, item: A01, result: REFUSED, reasons: [不符合规划], remedies_told: true"
        .formatted(date);
  }

  private static void comes(Replayed replayed, String... words) {
    assertThat(replayed.run().err()).isEmpty();
    assertThat(replayed.words()).contains(words);
  }

  /** The torch festival of Shilin: 29 to 31 July in 2024. */
  @Test
  void the_limit_runs_by_the_calendar_of_the_addressee_and_of_several_orders_each_has_a_block()
      throws IOException {
    comes(
        replay(
            order("2024-07-26", "DB-1", "NRB", "1 WD"),
            order("2024-07-26", "DB-2", "WRB", "1 WD"),
            decided("2024-07-30")),
        "supervision_DB-1: due: 2024-08-01 met: true",
        "supervision_DB-2: due: 2024-07-29 met: false");
  }

  @Test
  void an_order_is_met_on_its_last_day_and_missed_on_the_next() throws IOException {
    comes(
        replay(order("2024-07-22", "DB-1", "NRB", "3 WD"), decided("2024-07-25")),
        "supervision_DB-1: due: 2024-07-25 met: true");
    comes(
        replay(order("2024-07-22", "DB-1", "NRB", "3 WD"), decided("2024-07-26")),
        "supervision_DB-1: due: 2024-07-25 met: false");
  }

  @Test
  void while_it_still_can_be_met_nothing_is_said() throws IOException {
    comes(
        replay(order("2024-07-22", "DB-1", "NRB", "3 CD"), "date: 2024-07-25, type: NEGOTIATION"),
        "supervision_DB-1: due: 2024-07-25 reports_LOCAL_10WD: ");
    comes(
        replay(order("2024-07-22", "DB-1", "NRB", "3 CD"), "date: 2024-07-26, type: NEGOTIATION"),
        "supervision_DB-1: due: 2024-07-25 met: false");
  }

  @Test
  void a_filing_meets_it_and_so_does_the_decision_about_a_new_attempt() throws IOException {
    comes(
        replay(
            "date: 2024-07-22, type: SUPERVISION_ORDER, order: DB-1, item: A02, to: WRB, limit: 3 WD",
            "date: 2024-07-24, type: FILED, item: A02"),
        "supervision_DB-1: due: 2024-07-25 met: true");
    comes(
        replay(
            decided("2024-07-23"),
            "date: 2024-07-24, type: ACCEPTED, item: A01, attempt: 2",
            order("2024-07-24", "DB-1", "NRB", "1 WD"),
            "date: 2024-07-26, type: DECIDED, item: A01, result: APPROVED"),
        "supervision_DB-1: due: 2024-07-25 met: false");
  }

  @Test
  void a_number_that_was_used_is_refused() throws IOException {
    Replayed replayed =
        replay(
            order("2024-07-22", "DB-1", "NRB", "3 WD"), order("2024-07-23", "DB-1", "WRB", "3 WD"));

    assertThat(replayed.run().err())
        .contains("Order DB-1 was issued on 2024-07-22", "ORDER_EXISTS");
  }
}
