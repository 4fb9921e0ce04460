package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.audit.IntegrityReport;
import org.zhuanban.audit.Verifier;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Storage;

/** Somebody meddles with the rows of one of three projects by SQL, or a disk does. */
class DamagedRowsTest {
  /** The plan, and two commands of each of the four officers. */
  private static final long LENGTH = 9;

  private static final String HERE = " WHERE namespace_id = ? AND stream_id = 'P-1'";

  /** What is done to the rows of project P-1, the first version that is wrong, and how. */
  private record Damage(String what, List<String> statements, long version, Flaw flaw) {
    Damage(String what, String statement, long version, Flaw flaw) {
      this(what, List.of(statement), version, flaw);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static Damage edited(String column, String value) {
    return new Damage(
        "edited " + column,
        "UPDATE zb_entry SET %s = %s%s AND entry_version = 4".formatted(column, value, HERE),
        4,
        Flaw.HASH);
  }

  private static String moved(long from, long to) {
    return "UPDATE zb_entry SET entry_version = %s%s AND entry_version = %s"
        .formatted(to, HERE, from);
  }

  private static Damage removed(String what, String condition, long version, Flaw flaw) {
    return new Damage(
        "removed " + what, "DELETE FROM zb_entry" + HERE + " AND " + condition, version, flaw);
  }

  private static List<Damage> damages(Places place) {
    String bytes = place.bytes("7B7D");
    List<Damage> damages = new ArrayList<>();
    damages.add(edited("entry_type", "'approval.plan-adopted'"));
    damages.add(edited("entry_schema", "entry_schema + 1"));
    damages.add(edited("effective_on", "effective_on - 1"));
    damages.add(edited("recorded_at", "recorded_at + 1"));
    damages.add(edited("actor_id", "'clerk-2'"));
    damages.add(edited("command_key", "'k-9'"));
    damages.add(edited("entry_body", bytes));
    damages.add(edited("entry_chain", bytes));
    damages.add(removed("the first row", "entry_version = 1", 1, Flaw.GAP));
    damages.add(removed("a row in the middle", "entry_version = 4", 4, Flaw.GAP));
    damages.add(removed("the last row", "entry_version = " + LENGTH, LENGTH, Flaw.TAIL));
    damages.add(removed("all rows", "entry_version > 0", 1, Flaw.TAIL));
    damages.add(
        new Damage("reordered", List.of(moved(4, 100), moved(5, 4), moved(100, 5)), 4, Flaw.HASH));
    damages.add(new Damage("moved to the end", moved(4, 100), 4, Flaw.GAP));
    damages.add(
        new Damage(
            "put into another project",
            List.of(
                "DELETE FROM zb_entry" + HERE + " AND entry_version = 4",
                "UPDATE zb_entry SET stream_id = 'P-1' WHERE namespace_id = ? AND stream_id = 'P-2'"
                    + " AND entry_version = 4"),
            4,
            Flaw.HASH));
    damages.add(
        new Damage(
            "set the head back",
            "UPDATE zb_head SET last_version = last_version - 1" + HERE,
            LENGTH,
            Flaw.SURPLUS));
    damages.add(
        new Damage(
            "edited the head",
            "UPDATE zb_head SET last_chain = " + bytes + HERE,
            LENGTH,
            Flaw.HEAD));
    return damages;
  }

  static Stream<Arguments> damages() {
    return Places.here()
        .flatMap(place -> damages(place).stream().map(damage -> Arguments.of(place, damage)));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void a_row_that_somebody_meddled_with_is_named_and_other_projects_go_on(
      Places place, Damage damage) throws SQLException {
    String namespace = Places.fresh();
    Storage storage = JdbcStorage.builder().namespace(namespace).open(place.source());
    Zhuanban writer = library(storage);
    for (int project = 0; project < 3; project++) {
      writer.handle(Work.plan(project));
    }
    for (int officer = 0; officer < Work.OFFICERS; officer++) {
      for (int number : new int[] {1, 2, Work.PROJECTS + 1, Work.PROJECTS + 2}) {
        assertThat(writer.handle(Work.command(officer, number))).isInstanceOf(Outcome.Done.class);
      }
    }
    Verifier verifier = new Verifier(storage);
    assertThat(verifier.streams("project"))
        .isEqualTo(new IntegrityReport(3, 2 * LENGTH + 1, List.of()));

    for (String statement : damage.statements) {
      assertThat(updated(place.source(), statement, namespace)).isPositive();
    }

    List<Finding> found =
        verifier.streams("project").findings().stream()
            .filter(finding -> !finding.stream().equals(Work.project(2)))
            .toList();
    assertThat(found)
        .extracting(Finding::stream, Finding::version, Finding::flaw)
        .containsExactly(tuple(Work.project(1), damage.version, damage.flaw));
    Zhuanban reader = library(storage);
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> reader.read(StreamKind.PROJECT, "P-1"));
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> reader.handle(Work.command(0, 2 * Work.PROJECTS + 1)));
    assertThat(reader.handle(Work.command(0, 0))).isInstanceOf(Outcome.Done.class);
  }

  private static Zhuanban library(Storage storage) {
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    return Zhuanban.builder().storage(storage).clock(noon).build();
  }

  private static int updated(DataSource source, String sql, String namespace) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, namespace);
      return update.executeUpdate();
    }
  }
}
