package org.zhuanban.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What is missing before a row can be sent.
 *
 * @param table the table
 * @param column the column
 * @param key the key of the row
 * @param projectName the name of the project
 * @param of the application of the row; empty for other rows
 * @param rule the broken rule
 * @param values the values of the rule, in Chinese and then in English if they differ
 * @param wayOut the way out
 */
public record RowFault(
    ReceiverTable<?> table,
    ReceiverTable.Column column,
    RowKey key,
    Optional<String> projectName,
    Optional<ApplicationRef> of,
    ExchangeRule rule,
    List<String> values,
    WayOut wayOut) {
  /**
   * Copies the values.
   *
   * @param table the table
   * @param column the column
   * @param key the key of the row
   * @param projectName the name of the project
   * @param of the application of the row
   * @param rule the broken rule
   * @param values the values of the rule
   * @param wayOut the way out
   */
  public RowFault {
    values = List.copyOf(values);
  }

  /**
   * Says what is missing where, and the way out.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the sentences
   */
  public String text(Locale locale) {
    ResourceBundle words = ActKind.Bundle.of(locale);
    boolean chinese = words.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    String project =
        projectName
            .map(name -> say(words, "project.named", name, key.project()))
            .orElseGet(() -> say(words, "project", key.project()));
    String where =
        of.map(
                each ->
                    say(
                        words,
                        "case",
                        project,
                        each.itemName(),
                        each.item(),
                        String.valueOf(each.attempt())))
            .orElse(project);
    String said = values.isEmpty() ? "" : values.get(chinese ? 0 : values.size() - 1);
    return say(
        words,
        "finding",
        where,
        table.name(),
        chinese ? table.zh() : table.en(),
        say(
            words,
            "rule." + rule,
            chinese ? column.zh() : column.en(),
            column.name(),
            said,
            String.valueOf(column.longest())),
        words.getString("way." + wayOut));
  }

  private static String say(ResourceBundle words, String key, Object... values) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
  }
}
