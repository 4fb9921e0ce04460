package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Writes down which tests prove which clause; rewrite it with {@code -Dclauses.write=true}. */
class ClauseTableTest {
  private static final Path TABLE = Path.of("../docs/generated/clauses.md");

  /** The suites of each port; what a storage keeps is proved by the suites of the others too. */
  private static final Map<String, List<Class<?>>> SUITES =
      Map.of(
          "Storage",
          List.of(
              StorageContract.class,
              JoinedStorageContract.class,
              OutboxContract.class,
              BoardContract.class,
              AuditContract.class),
          "Outbox",
          List.of(OutboxContract.class),
          "Board",
          List.of(BoardContract.class),
          "Audit",
          List.of(AuditContract.class));

  @Test
  void every_clause_has_a_test_and_every_test_a_clause() {
    assertThat(tests("Storage").keySet()).isEqualTo(Clauses.names());
  }

  @Test
  void the_table_in_the_docs_is_what_the_ports_and_the_suites_say() throws IOException {
    String table = table();
    if (Boolean.getBoolean("clauses.write")) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }

    assertThat(Files.exists(TABLE) ? Clauses.read(TABLE) : "").isEqualTo(table);
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder(
            """
            # 条款与测试 Clauses and tests

            条款出自 `Storage`、`Outbox`、`Board`、`Audit` 的 Javadoc，由 `zhuanban-tck` 中名字以条款号开头的测试证明。本表由
            `ClauseTableTest` 生成，改动后用 `mvn -pl spi/tck -am test -Dclauses.write=true` 重写。

            The clauses are worded by the Javadoc of the ports and proved by the tests of `zhuanban-tck` whose names
            begin with them. This table is generated; rewrite it with the command above.
            """);
    for (String port : Clauses.NAMED) {
      Map<String, Set<String>> tests = tests(port);
      table
          .append("\n## ")
          .append(port)
          .append("\n\n| Clause | Says | Tests |\n| --- | --- | --- |\n");
      Clauses.of(port)
          .forEach(
              (clause, words) ->
                  table
                      .append("| **")
                      .append(clause)
                      .append("** | ")
                      .append(words)
                      .append(" | ")
                      .append(
                          Clauses.bindsTheLibrary(clause)
                              ? "those of the library"
                              : tests.getOrDefault(clause, Set.of()).stream()
                                  .collect(Collectors.joining("<br>")))
                      .append(" |\n"));
    }
    return table.toString();
  }

  /** The tests of each clause, with the topic they stand in. */
  private static Map<String, Set<String>> tests(String port) {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (Class<?> suite : SUITES.getOrDefault(port, List.of())) {
      for (Method method : suite.getMethods()) {
        if (isTest(method)) {
          String topic = method.getDeclaringClass().getSimpleName();
          tests
              .computeIfAbsent(method.getName().replaceAll("_.*", ""), c -> new TreeSet<>())
              .add("%s.`%s`".formatted(topic, method.getName()));
        }
      }
    }
    return tests;
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, Property.class)
        .anyMatch(kind -> Arrays.stream(method.getAnnotations()).anyMatch(kind::isInstance));
  }
}
