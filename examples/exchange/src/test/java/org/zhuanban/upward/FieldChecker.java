package org.zhuanban.upward;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks at what has arrived as a platform would, and knows nothing of the library: the fields are
 * written from the lists of the public statements (length, mandatory) and of GB/T 39046-2020
 * (codes, formats). A row that it refuses is named with the field and the reason.
 */
final class FieldChecker {
  private static final String DAY_TIME = "datetime";

  /** table: field | text length or datetime | mandatory | form or codes. */
  private static final String FIELDS =
      """
      up_pro_accept
        row_guid            | 50   | yes | [0-9a-f]{32}
        project_no          | 50   | yes | [0-9A-Za-z]{1,50}
        project_name        | 1000 | no  |
        catalog_code        | 12   | yes | [0-9]{12}
        task_code           | 36   | yes | [0-9A-Z]{31}
        task_handle_item    | 50   | no  |
        task_name           | 1000 | yes |
        task_version        | 10   | yes | [0-9]+
        applyer_name        | 100  | yes |
        applyer_type        | 2    | yes | [1-6]
        applyer_page_type   | 70   | yes |
        applyer_page_code   | 500  | yes | [0-9A-HJ-NP-RTUW-Y]{18}
        apply_date          | datetime | yes |
        apply_type          | 2    | yes | [12349]
        accept_date         | datetime | yes |
        accept_doc_no       | 50   | no  |
        promise_date        | datetime | no |
        project_type        | 2    | yes | [129]
        org_code            | 64   | yes | [0-9A-HJ-NP-RTUW-Y]{18}
        org_name            | 100  | yes |
        data_source         | 3    | yes |
        cd_operation        | 2    | yes | [ID]
        cd_time             | datetime | yes |
        cd_batch            | 32   | yes |
      up_pro_process
        row_guid            | 50   | yes | [0-9a-f]{32}
        project_no          | 50   | yes | [0-9A-Za-z]{1,50}
        event_name          | 2    | yes | [123]
        process_name        | 1000 | yes |
        event_start_time    | datetime | yes |
        event_end_time      | datetime | yes |
        handle_user_name    | 100  | yes |
        handle_explain      | 2000 | yes |
        data_source         | 3    | yes |
        cd_operation        | 2    | yes | [ID]
        cd_time             | datetime | yes |
        cd_batch            | 32   | yes |
      up_pro_result
        row_guid            | 50   | yes | [0-9a-f]{32}
        project_no          | 50   | yes | [0-9A-Za-z]{1,50}
        result_type         | 2    | yes | [0-6]
        result_date         | datetime | yes |
        result_cetr_name    | 256  | no  |
        result_cetr_no      | 2000 | no  |
        result_explain      | 2000 | no  |
        satisfaction        | 2    | no  | [1-5]
        is_delivery_results | 2    | yes | [01]
        data_source         | 3    | yes |
        cd_operation        | 2    | yes | [ID]
        cd_time             | datetime | yes |
        cd_batch            | 32   | yes |
      """;

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private record Field(String name, String kind, boolean mandatory, String form) {}

  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();

  /** Reads the tables. */
  FieldChecker(Connection platform) throws SQLException {
    for (Map.Entry<String, List<Field>> table : fields().entrySet()) {
      List<Map<String, String>> rows = new ArrayList<>();
      try (Statement statement = platform.createStatement();
          ResultSet found = statement.executeQuery("SELECT * FROM " + table.getKey())) {
        while (found.next()) {
          Map<String, String> row = new HashMap<>();
          for (Field field : table.getValue()) {
            String text =
                field.kind().equals(DAY_TIME) && found.getTimestamp(field.name()) != null
                    ? found.getTimestamp(field.name()).toLocalDateTime().format(SECONDS)
                    : found.getString(field.name());
            if (text != null) {
              row.put(field.name(), text);
            }
          }
          rows.add(row);
        }
      }
      tables.put(table.getKey(), rows);
    }
  }

  /** The rows in effect of a table. */
  List<Map<String, String>> inEffect(String table) {
    return tables.getOrDefault(table, List.of()).stream()
        .filter(row -> "I".equals(row.getOrDefault("cd_operation", "")))
        .toList();
  }

  List<Map<String, String>> withdrawn(String table) {
    return tables.getOrDefault(table, List.of()).stream()
        .filter(row -> "D".equals(row.getOrDefault("cd_operation", "")))
        .toList();
  }

  /** What has to be refused, each with its reason; empty if all is right. */
  List<String> refused() {
    for (Map.Entry<String, List<Field>> table : fields().entrySet()) {
      Set<String> keys = new HashSet<>();
      for (Map<String, String> row : tables.getOrDefault(table.getKey(), List.of())) {
        if (!keys.add(row.getOrDefault("row_guid", ""))) {
          refuse(table.getKey(), row, "row_guid", "twice");
        }
        table.getValue().forEach(field -> check(table.getKey(), field, row));
      }
    }
    Map<String, Map<String, String>> accepted = new HashMap<>();
    for (Map<String, String> row : inEffect("up_pro_accept")) {
      if (accepted.put(row.getOrDefault("project_no", ""), row) != null) {
        refuse("up_pro_accept", row, "project_no", "two cases of one number");
      }
      inOrder(
          "up_pro_accept",
          row,
          "accept_date",
          row.getOrDefault("apply_date", ""),
          row.getOrDefault("accept_date", ""));
    }
    for (Map<String, String> row : inEffect("up_pro_process")) {
      under(accepted, "up_pro_process", row);
      inOrder(
          "up_pro_process",
          row,
          "event_end_time",
          row.getOrDefault("event_start_time", ""),
          row.getOrDefault("event_end_time", ""));
    }
    Set<String> concluded = new HashSet<>();
    for (Map<String, String> row : inEffect("up_pro_result")) {
      Map<String, String> accept = under(accepted, "up_pro_result", row);
      inOrder(
          "up_pro_result",
          row,
          "result_date",
          accept.getOrDefault("accept_date", ""),
          row.getOrDefault("result_date", ""));
      if (!concluded.add(row.getOrDefault("project_no", ""))) {
        refuse("up_pro_result", row, "project_no", "two results of one case");
      }
    }
    return refused;
  }

  private Map<String, String> under(
      Map<String, Map<String, String>> accepted, String table, Map<String, String> row) {
    Map<String, String> accept = accepted.get(row.getOrDefault("project_no", ""));
    if (accept == null) {
      refuse(table, row, "project_no", "no such case was accepted");
      return Map.of();
    }
    return accept;
  }

  private void inOrder(
      String table, Map<String, String> row, String field, String earlier, String later) {
    if (!earlier.isEmpty() && !later.isEmpty() && earlier.compareTo(later) > 0) {
      refuse(table, row, field, later + " before " + earlier);
    }
  }

  private void check(String table, Field field, Map<String, String> row) {
    String text = row.getOrDefault(field.name(), "");
    if (text.isBlank()) {
      if (field.mandatory()) {
        refuse(table, row, field.name(), "empty");
      }
    } else if (field.kind().equals(DAY_TIME)) {
      try {
        LocalDateTime.parse(text, SECONDS);
      } catch (DateTimeParseException e) {
        refuse(table, row, field.name(), "no time: " + text);
      }
    } else if (text.codePointCount(0, text.length()) > Integer.parseInt(field.kind())) {
      refuse(table, row, field.name(), "longer than " + field.kind());
    } else if (!field.form().isEmpty() && !text.matches(field.form())) {
      refuse(table, row, field.name(), "not of the form " + field.form() + ": " + text);
    }
  }

  private void refuse(String table, Map<String, String> row, String field, String reason) {
    refused.add(table + " " + row.getOrDefault("project_no", "") + " " + field + ": " + reason);
  }

  private static Map<String, List<Field>> fields() {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    String table = "";
    for (String line : FIELDS.lines().toList()) {
      if (line.startsWith(" ")) {
        String[] cells = line.split("\\|", -1);
        fields
            .computeIfAbsent(table, each -> new ArrayList<>())
            .add(
                new Field(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip().equals("yes"),
                    cells[3].strip()));
      } else {
        table = line.strip();
        fields.put(table, new ArrayList<>());
      }
    }
    return fields;
  }
}
