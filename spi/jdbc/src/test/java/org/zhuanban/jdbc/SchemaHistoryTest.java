package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That a released script and the deltas since lead to the current script. Nothing has been released
 * yet, so that the rule itself is tried on a release that never was.
 */
class SchemaHistoryTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/org/zhuanban/jdbc");
  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final Pattern DELTA =
      Pattern.compile("schema-([a-z0-9]+)-([0-9.]+)-to-([0-9.]+)\\.sql");

  @Test
  void every_released_script_and_the_deltas_since_lead_to_the_current_one() throws Exception {
    for (Path script : files(RELEASED)) {
      Matcher name =
          Pattern.compile("schema-h2-([0-9.]+)\\.sql").matcher(script.getFileName().toString());
      if (name.matches()) {
        List<String> scripts = new ArrayList<>(List.of(Files.readString(script)));
        scripts.addAll(deltasSince(name.group(1), "h2"));
        assertThat(shape(scripts)).as("%s", script).isEqualTo(shape(List.of(current())));
      }
    }
  }

  @Test
  void every_delta_is_written_for_every_database() throws IOException {
    SortedSet<String> h2 = steps("h2");

    assertThat(steps("postgresql")).isEqualTo(h2);
    assertThat(steps("mariadb")).isEqualTo(h2);
    assertThat(steps("mysql")).isEqualTo(h2);
  }

  /**
   * Two words or more are no word of any database's own, and of these types none has a zone or a
   * charset.
   */
  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
  void no_name_is_reserved_and_no_column_is_of_a_type_that_is_converted(String database)
      throws IOException {
    String script = Files.readString(SCRIPTS.resolve("schema-" + database + ".sql"));
    List<String> columns =
        Pattern.compile("(?m)^  ([a-z]\\w*) +(\\w+)")
            .matcher(script)
            .results()
            .map(column -> column.group(1) + " " + column.group(2))
            .toList();
    List<String> named =
        Pattern.compile("(?:TABLE|INDEX|CONSTRAINT)(?: IF NOT EXISTS)? (\\w+)")
            .matcher(script)
            .results()
            .map(name -> name.group(1))
            .toList();

    assertThat(columns)
        .hasSize(57)
        .allMatch(
            column ->
                column.matches(
                    "[a-z]+(_[a-z]+)+ (VARCHAR|BIGINT|INTEGER|SMALLINT|VARBINARY|BYTEA|LONGBLOB)"));
    assertThat(columns)
        .noneMatch(column -> column.matches("(current|session|system|user|local|row)_.*"));
    assertThat(named).hasSizeGreaterThan(10).allMatch(name -> name.startsWith("zb_"));
  }

  @Test
  void a_delta_that_is_missing_shows() throws Exception {
    String current = current();
    String older =
        current
            .replace("  last_reason   VARCHAR(500),\n", "")
            .replaceAll("CREATE INDEX IF NOT EXISTS zb_message_by_id[^;]*;", "");
    String delta =
        """
        ALTER TABLE zb_message ADD COLUMN last_reason VARCHAR(500);
        CREATE INDEX zb_message_by_id ON zb_message (namespace_id, message_state, message_id);
        """;

    assertThat(shape(List.of(older))).isNotEqualTo(shape(List.of(current)));
    assertThat(shape(List.of(older, delta))).isEqualTo(shape(List.of(current)));
  }

  private static String current() {
    return Dialect.h2().script();
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static SortedSet<String> steps(String database) throws IOException {
    SortedSet<String> steps = new TreeSet<>();
    for (Path file : files(SCRIPTS)) {
      Matcher name = DELTA.matcher(file.getFileName().toString());
      if (name.matches() && name.group(1).equals(database)) {
        steps.add(name.group(2) + " to " + name.group(3));
      }
    }
    return steps;
  }

  private static List<String> deltasSince(String release, String database) throws IOException {
    for (Path file : files(SCRIPTS)) {
      Matcher name = DELTA.matcher(file.getFileName().toString());
      if (name.matches() && name.group(1).equals(database) && name.group(2).equals(release)) {
        List<String> deltas = new ArrayList<>(List.of(Files.readString(file)));
        deltas.addAll(deltasSince(name.group(3), database));
        return deltas;
      }
    }
    return new ArrayList<>();
  }

  /** Columns in any order, and indexes with theirs. */
  private static SortedSet<String> shape(List<String> scripts) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        Statement statement = connection.createStatement()) {
      for (String script : scripts) {
        statement.execute(script);
      }
      SortedSet<String> shape = new TreeSet<>();
      for (String sql :
          List.of(
              "SELECT CONCAT_WS(' ', TABLE_NAME, COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH,"
                  + " IS_NULLABLE) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC'",
              "SELECT CONCAT_WS(' ', TABLE_NAME, INDEX_NAME, COLUMN_NAME, ORDINAL_POSITION)"
                  + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC'"
                  + " AND INDEX_NAME NOT LIKE 'PRIMARY_KEY%'")) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            shape.add(rows.getString(1));
          }
        }
      }
      return shape;
    }
  }
}
