package org.zhuanban.contract;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.jdbc.Dialect;

/** HSQLDB, as a host writes it. */
final class HsqldbDialect implements Dialect {
  @Override
  public String script() {
    return Dialect.h2()
        .script()
        .replace("(SELECT 1 AS one_row) one_table", "(VALUES (1)) one_table")
        .replace("VARBINARY(1048576)", "LONGVARBINARY");
  }

  @Override
  public String put(String table, List<String> key, List<String> others, int rows) {
    List<String> all = Stream.concat(key.stream(), others.stream()).toList();
    String row =
        all.stream().map(HsqldbDialect::parameter).collect(Collectors.joining(", ", "(", ")"));
    return "MERGE INTO %s o USING (VALUES %s) n (%s) ON %s WHEN MATCHED THEN UPDATE SET %s WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", Collections.nCopies(rows, row)),
            String.join(", ", all),
            key.stream().map(c -> "o." + c + " = n." + c).collect(Collectors.joining(" AND ")),
            others.stream().map(c -> "o." + c + " = n." + c).collect(Collectors.joining(", ")),
            String.join(", ", all),
            all.stream().map(c -> "n." + c).collect(Collectors.joining(", ")));
  }

  /** Outside of an insertion, a parameter does not know its column. */
  private static String parameter(String column) {
    String type = "BIGINT";
    if (column.matches(".*_(id|kind|key)")) {
      type = "VARCHAR(128)";
    } else if (column.endsWith("_chain")) {
      type = "VARBINARY(1024)";
    } else if (column.endsWith("_text")) {
      type = "VARBINARY(600)";
    }
    return "CAST(? AS " + type + ")";
  }
}
