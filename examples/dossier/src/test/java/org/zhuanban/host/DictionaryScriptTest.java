package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.zhuanban.export.Dictionary;
import org.zhuanban.export.Dictionary.DictionaryEntry;
import org.zhuanban.export.DictionaryScript;

/** The dictionary tables of two platforms take the dictionary, again after each update. */
class DictionaryScriptTest {
  private static final List<DictionaryEntry> ENTRIES = Dictionary.entries();
  private static final long KINDS = ENTRIES.stream().map(DictionaryEntry::kind).distinct().count();

  private static Connection database(String... tables) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=MySQL");
    for (String table : tables) {
      run(connection, "CREATE TABLE " + table);
    }
    return connection;
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  @Test
  void the_tables_of_RuoYi_take_every_code_again_and_leave_the_hosts_own_alone()
      throws SQLException {
    try (Connection connection =
        database(
            "sys_dict_type (dict_id BIGINT AUTO_INCREMENT PRIMARY KEY, dict_name VARCHAR(100),"
                + " dict_type VARCHAR(100) UNIQUE, status CHAR(1), remark VARCHAR(500))",
            "sys_dict_data (dict_code BIGINT AUTO_INCREMENT PRIMARY KEY, dict_sort INT,"
                + " dict_label VARCHAR(100), dict_value VARCHAR(100), dict_type VARCHAR(100),"
                + " is_default CHAR(1), status CHAR(1), remark VARCHAR(500))")) {
      run(connection, "INSERT INTO sys_dict_type (dict_type) VALUES ('zbxown')");
      for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
        run(connection, DictionaryScript.ruoYi("zb_", locale));
      }

      assertThat(rows(connection, "SELECT dict_type FROM sys_dict_type"))
          .hasSize((int) KINDS + 1)
          .contains("zbxown", "zb_project_stage", "zb_result")
          .allMatch(type -> type.matches("[a-z][a-z0-9_]*"));
      assertThat(rows(connection, "SELECT dict_value FROM sys_dict_data ORDER BY dict_code"))
          .isEqualTo(ENTRIES.stream().map(DictionaryEntry::code).toList());
      assertThat(
              rows(
                  connection,
                  "SELECT dict_label FROM sys_dict_data WHERE dict_type = 'zb_project_stage'"
                      + " ORDER BY dict_sort"))
          .startsWith("线索", "洽谈推介");
      assertThat(
              rows(
                  connection,
                  "SELECT dict_name FROM sys_dict_type WHERE dict_type = 'zb_project_stage'"))
          .containsExactly("项目阶段");
    }
  }

  @Test
  void the_tables_of_JeecgBoot_take_every_code_again() throws SQLException {
    try (Connection connection =
        database(
            "sys_dict (id VARCHAR(32) PRIMARY KEY, dict_name VARCHAR(100), dict_code VARCHAR(100)"
                + " UNIQUE, description VARCHAR(255), del_flag INT)",
            "sys_dict_item (id VARCHAR(32) PRIMARY KEY, dict_id VARCHAR(32), item_text"
                + " VARCHAR(100) NOT NULL, item_value VARCHAR(100) NOT NULL, description"
                + " VARCHAR(255), sort_order INT, status INT)")) {
      run(connection, DictionaryScript.jeecg("zb_", Locale.CHINESE));
      run(connection, DictionaryScript.jeecg("zb_", Locale.CHINESE));

      assertThat(rows(connection, "SELECT id FROM sys_dict")).hasSize((int) KINDS);
      assertThat(rows(connection, "SELECT id FROM sys_dict_item")).hasSize(ENTRIES.size());
      assertThat(
              rows(
                  connection,
                  "SELECT item_text FROM sys_dict_item JOIN sys_dict ON sys_dict.id = dict_id"
                      + " WHERE dict_code = 'zb_light' AND item_value = 'YELLOW'"))
          .containsExactly("黄牌");
    }
  }

  @Test
  void the_CSV_is_read_back_and_holds_no_formula() throws IOException {
    List<CSVRecord> lines =
        CSVFormat.RFC4180.parse(new StringReader(DictionaryScript.csv())).getRecords();

    assertThat(lines).hasSize(ENTRIES.size() + 1);
    assertThat(lines.subList(1, lines.size()).stream().map(line -> line.get(0) + line.get(1)))
        .containsExactlyElementsOf(
            ENTRIES.stream().map(entry -> entry.kind() + entry.code()).toList());
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.size()).isEqualTo(5);
              assertThat(line.toList()).noneMatch(cell -> cell.matches("[=+\\-@].*"));
            });
  }

  @Test
  void a_prefix_that_would_fit_no_table_is_refused() {
    for (String prefix : List.of("", "Zb", "1_", "zb-", "z".repeat(21))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DictionaryScript.ruoYi(prefix, Locale.CHINESE))
          .withMessageContaining("DictionaryScript.prefix");
    }
  }

  @Test
  void every_kind_has_a_name_of_its_own_in_both_languages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(
              ENTRIES.stream()
                  .map(DictionaryEntry::kind)
                  .distinct()
                  .map(kind -> Dictionary.ofKind(kind, locale)))
          .doesNotHaveDuplicates()
          .allMatch(name -> locale.equals(Locale.ENGLISH) || name.matches("\\p{IsHan}{2,20}"));
    }
  }
}
