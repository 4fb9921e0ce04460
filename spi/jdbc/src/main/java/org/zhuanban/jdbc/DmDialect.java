package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DM 8. Its statements run on H2 in the tests; nobody has run the contracts on DM itself yet. */
final class DmDialect implements Dialect {
  /** A deadlock, two kinds of lock timeouts, a statement that took too long, another node. */
  private static final Set<Integer> PASSING = Set.of(-6403, -6407, -6409, -7049, 20000, 20001);

  private final String script;

  DmDialect() {
    this(SchemaScript.shipped("dm"));
  }

  DmDialect(String script) {
    this.script = script;
  }

  @Override
  public String script() {
    return script;
  }

  @Override
  public Optional<String> folder() {
    return Optional.of("dm");
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
    } else if (column.endsWith("_text")) {
      type = "VARBINARY(600)";
    }
    return "CAST(? AS %s) AS %s".formatted(type, column);
  }

  @Override
  public boolean keyTaken(SQLException failure) {
    return Set.of(-6602, -6612).contains(failure.getErrorCode()) || Dialect.super.keyTaken(failure);
  }

  @Override
  public boolean passing(SQLException failure) {
    return PASSING.contains(failure.getErrorCode()) || Dialect.super.passing(failure);
  }

  @Override
  public String toString() {
    return "DM";
  }
}
