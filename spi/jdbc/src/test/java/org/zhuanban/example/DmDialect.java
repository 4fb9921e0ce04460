package org.zhuanban.example;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.jdbc.Dialect;

/** The example of {@code spi/docs/dialects.md}: what a host on DM would write. Untested on DM. */
final class DmDialect implements Dialect {
  /** DM's codes for a deadlock, a lock timeout and a lost connection. */
  private static final Set<Integer> PASSING = Set.of(-6403, -6407, -6001);

  private final String script;

  DmDialect(String script) {
    this.script = script;
  }

  @Override
  public String script() {
    return script;
  }

  @Override
  public String put(String table, List<String> key, List<String> others, int rows) {
    List<String> all = Stream.concat(key.stream(), others.stream()).toList();
    String row = all.stream().map(DmDialect::parameter).collect(Collectors.joining(", "));
    String source =
        String.join(" UNION ALL ", Collections.nCopies(rows, "SELECT " + row + " FROM DUAL"));
    return "MERGE INTO %s o USING (%s) n ON (%s) WHEN MATCHED THEN UPDATE SET %s WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
        .formatted(
            table,
            source,
            key.stream().map(c -> "o." + c + " = n." + c).collect(Collectors.joining(" AND ")),
            others.stream().map(c -> "o." + c + " = n." + c).collect(Collectors.joining(", ")),
            String.join(", ", all),
            all.stream().map(c -> "n." + c).collect(Collectors.joining(", ")));
  }

  /** Outside of VALUES, a parameter does not know its column. */
  private static String parameter(String column) {
    String type = "BIGINT";
    if (column.matches(".*_(id|kind|key)")) {
      type = "VARCHAR(128)";
    } else if (column.endsWith("_chain")) {
      type = "VARBINARY(1024)";
    }
    return "CAST(? AS %s) AS %s".formatted(type, column);
  }

  @Override
  public boolean keyTaken(SQLException failure) {
    return failure.getErrorCode() == -6602 || Dialect.super.keyTaken(failure);
  }

  @Override
  public boolean passing(SQLException failure) {
    return PASSING.contains(failure.getErrorCode()) || Dialect.super.passing(failure);
  }
}
