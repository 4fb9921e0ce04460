package org.zhuanban.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhuanban.export.Dictionary.DictionaryEntry;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * Writes the {@link Dictionary} for the dictionary tables of a host: as CSV, or as SQL for the
 * tables of RuoYi and of JeecgBoot. The same release writes the same text.
 *
 * <p>A dictionary of the host has a prefix and the kind as its code, such as {@code
 * zb_project_stage}. Labels longer than the column are cut; the remark has the whole label.
 */
public final class DictionaryScript {
  /** The length of labels and values in the tables of RuoYi and JeecgBoot. */
  private static final int LABEL = 100;

  private static final int RUOYI_REMARK = 500;
  private static final int JEECG_DESCRIPTION = 255;

  /** The number of rows of one statement. */
  private static final int ROWS = 200;

  private DictionaryScript() {}

  /**
   * Writes the dictionary as CSV of RFC 4180 in UTF-8, with a heading. A cell that a spreadsheet
   * would take for a formula begins with an apostrophe.
   *
   * @return the lines, each with CR LF
   */
  public static String csv() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("kind", "code", "order", "zh", "en"));
    for (DictionaryEntry entry : Dictionary.entries()) {
      lines.add(
          List.of(
              entry.kind(), entry.code(), String.valueOf(entry.order()), entry.zh(), entry.en()));
    }
    return lines.stream().map(CsvText::line).collect(Collectors.joining());
  }

  /**
   * Writes statements for {@code sys_dict_type} and {@code sys_dict_data} of RuoYi. They replace
   * the dictionaries of the prefix, so that they may be run again after an update.
   *
   * @param prefix the prefix of the dictionaries, 1 to 20 lower-case letters, digits and
   *     underscores after a letter, such as {@code zb_}
   * @param locale the language of the labels: Chinese for {@code zh}, English for any other
   * @return the statements, each on lines of its own and ended by a semicolon
   * @throws org.zhuanban.input.InputException if the prefix has another form
   */
  public static String ruoYi(String prefix, Locale locale) {
    StringBuilder script = new StringBuilder();
    String like = like(checked(prefix));
    script
        .append("DELETE FROM sys_dict_data WHERE dict_type LIKE ")
        .append(like)
        .append(";\n")
        .append("DELETE FROM sys_dict_type WHERE dict_type LIKE ")
        .append(like)
        .append(";\n");
    List<String> types = new ArrayList<>();
    List<String> data = new ArrayList<>();
    kinds()
        .forEach(
            (kind, entries) -> {
              String type = prefix + underscored(kind);
              types.add(
                  row(
                      text(Dictionary.ofKind(kind, locale), LABEL),
                      text(type, LABEL),
                      "'0'",
                      text(kind, RUOYI_REMARK)));
              for (DictionaryEntry entry : entries) {
                String label = label(entry, locale);
                data.add(
                    row(
                        String.valueOf(entry.order()),
                        text(label, LABEL),
                        text(entry.code(), LABEL),
                        text(type, LABEL),
                        "'N'",
                        "'0'",
                        text(label, RUOYI_REMARK)));
              }
            });
    insert(script, "sys_dict_type (dict_name, dict_type, status, remark)", types);
    insert(
        script,
        "sys_dict_data"
            + " (dict_sort, dict_label, dict_value, dict_type, is_default, status, remark)",
        data);
    return script.toString();
  }

  /**
   * Writes statements for {@code sys_dict} and {@code sys_dict_item} of JeecgBoot. They replace the
   * dictionaries of the prefix, so that they may be run again after an update. Ids of rows are made
   * of the prefix and numbers.
   *
   * @param prefix the prefix of the dictionaries, as for {@link #ruoYi}
   * @param locale the language of the labels: Chinese for {@code zh}, English for any other
   * @return the statements, each on lines of its own and ended by a semicolon
   * @throws org.zhuanban.input.InputException if the prefix has another form
   */
  public static String jeecg(String prefix, Locale locale) {
    StringBuilder script = new StringBuilder();
    String like = like(checked(prefix));
    script
        .append("DELETE FROM sys_dict_item WHERE dict_id IN")
        .append(" (SELECT id FROM sys_dict WHERE dict_code LIKE ")
        .append(like)
        .append(");\n")
        .append("DELETE FROM sys_dict WHERE dict_code LIKE ")
        .append(like)
        .append(";\n");
    List<String> dictionaries = new ArrayList<>();
    List<String> items = new ArrayList<>();
    int dictionary = 0;
    for (Map.Entry<String, List<DictionaryEntry>> kind : kinds().entrySet()) {
      dictionary++;
      String id = text(prefix + dictionary, LABEL);
      dictionaries.add(
          row(
              id,
              text(Dictionary.ofKind(kind.getKey(), locale), LABEL),
              text(prefix + underscored(kind.getKey()), LABEL),
              text(kind.getKey(), JEECG_DESCRIPTION),
              "0"));
      for (DictionaryEntry entry : kind.getValue()) {
        String label = label(entry, locale);
        items.add(
            row(
                text(prefix + dictionary + "_" + entry.order(), LABEL),
                id,
                text(label, LABEL),
                text(entry.code(), LABEL),
                text(label, JEECG_DESCRIPTION),
                String.valueOf(entry.order()),
                "1"));
      }
    }
    insert(script, "sys_dict (id, dict_name, dict_code, description, del_flag)", dictionaries);
    insert(
        script,
        "sys_dict_item (id, dict_id, item_text, item_value, description, sort_order, status)",
        items);
    return script.toString();
  }

  private static String checked(String prefix) {
    if (!Input.given("DictionaryScript.prefix", prefix).matches("[a-z][a-z0-9_]{0,19}")) {
      throw InputFault.FORM.at("DictionaryScript.prefix", "zb_", prefix);
    }
    return prefix;
  }

  /** A pattern in which the underscores of the prefix stand for themselves. */
  private static String like(String prefix) {
    return "'" + prefix.replace("_", "!_") + "%' ESCAPE '!'";
  }

  private static Map<String, List<DictionaryEntry>> kinds() {
    return Dictionary.entries().stream()
        .collect(
            Collectors.groupingBy(DictionaryEntry::kind, LinkedHashMap::new, Collectors.toList()));
  }

  /** The kind in lower case with underscores, such as {@code project_stage}. */
  private static String underscored(String kind) {
    return kind.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('.', '_').toLowerCase(Locale.ROOT);
  }

  private static String label(DictionaryEntry entry, Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? entry.zh() : entry.en();
  }

  private static String text(String said, int most) {
    String cut = said.length() <= most ? said : said.substring(0, most - 1) + "…";
    return "'" + cut.replace("'", "''") + "'";
  }

  private static String row(String... values) {
    return "(" + String.join(", ", values) + ")";
  }

  private static void insert(StringBuilder script, String into, List<String> rows) {
    for (int first = 0; first < rows.size(); first += ROWS) {
      script
          .append("INSERT INTO ")
          .append(into)
          .append(" VALUES\n")
          .append(String.join(",\n", rows.subList(first, Math.min(first + ROWS, rows.size()))))
          .append(";\n");
    }
  }
}
