package org.zhuanban.jdbc;

import java.util.List;
import java.util.Map;

/** How the scripts of databases that nobody has tested follow from those that are tested. */
final class DerivedScripts {
  static final List<String> DATABASES = List.of("kingbase", "opengauss", "dm", "oceanbase", "tidb");

  private static final String UNTESTED =
      """
      -- UNTESTED: nobody has run the contracts of zhuanban on it yet. Run them on a server of yours before you
      -- rely on it (spi/docs/contract-run.md), and tell us what came out.
      --
      """;

  private static final Map<String, String> NEEDED =
      Map.of(
          "kingbase",
          """
          -- Make the database in the PostgreSQL mode, in which '' is not null, and the instance with strings
          -- that differ by case (enable_ci = off).
          --
          """,
          "opengauss",
          """
          -- Make the database with DBCOMPATIBILITY 'PG': in others '' is null or lengths are counted in bytes.
          -- An index IF NOT EXISTS needs openGauss 5.
          --
          """,
          "dm",
          """
          -- Make the instance with CASE_SENSITIVE=1, with PAGE_SIZE=16 or 32, since a row is shorter than half a
          -- page, and with a COMPATIBLE_MODE other than 2, in which '' is null. Whether blanks at the end of a
          -- text count (BLANK_PAD_MODE, SPACE_COMPARE_MODE) does not matter: no key has any, and the texts
          -- of identifiers are bytes.
          --
          """,
          "oceanbase",
          """
          -- For tenants in the MySQL mode. Older releases know no character set ascii, hence utf8mb4.
          --
          """,
          "tidb",
          """
          -- For pessimistic transactions (tidb_txn_mode, as it is by default), in which an update waits.
          --
          """);

  private DerivedScripts() {}

  static String of(String database, String postgreSql, String mySql) {
    return switch (database) {
      case "kingbase" -> headed(database, postgreSql, "PostgreSQL", "KingbaseES V8");
      case "opengauss" -> headed(database, postgreSql, "PostgreSQL", "openGauss and GaussDB");
      case "dm" ->
          headed(database, postgreSql, "PostgreSQL", "DM 8")
              .replace(", hence\n-- the collation \"C\". Days", ". Days")
              .replace(" COLLATE \"C\"", "")
              .replaceAll("(\\w+_(?:chain|digest) +)BYTEA", "$1VARBINARY(1024)")
              .replaceAll("(identifier_text +)BYTEA", "$1VARBINARY(600)")
              .replace("BYTEA", "BLOB")
              .replace("VARCHAR(500)", "VARCHAR(500 CHAR)");
      case "oceanbase" ->
          headed(database, mySql, "MySQL 8", "OceanBase 4")
              .replace("SET ascii COLLATE ascii_bin", "SET utf8mb4 COLLATE utf8mb4_bin")
              .replace(" The widest index has 996 of the 3072 bytes that InnoDB allows.", "");
      case "tidb" -> headed(database, mySql, "MySQL 8", "TiDB");
      default -> throw new IllegalArgumentException(database);
    };
  }

  /** What is said of the database alone stands behind the first paragraph of the head. */
  private static String headed(String database, String script, String from, String to) {
    return replaced(
        replaced(
            replaced(script, "zhuanban on " + from + ",", "zhuanban on " + to + ","),
            "Flyway and Liquibase run this file as it is;\n",
            "A tool that knows the database runs it;\n"),
        "-- throughout.\n--\n",
        "-- throughout.\n--\n" + UNTESTED + NEEDED.get(database));
  }

  private static String replaced(String script, String from, String to) {
    if (!script.contains(from)) {
      throw new IllegalArgumentException("the script has no '" + from + "'");
    }
    return script.replace(from, to);
  }
}
