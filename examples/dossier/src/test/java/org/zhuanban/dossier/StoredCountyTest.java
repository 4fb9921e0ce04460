package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the store of runs is what is read from their dossiers. */
class StoredCountyTest {
  private static final Path TROUBLE = Path.of("samples/dossier-trouble.yaml");
  private static final List<Path> ALL =
      List.of(Sample.SECOND, Path.of("samples/dossier-county.yaml"), TROUBLE);
  private static final List<Object> DAY = List.of("--as-of", "2025-06-30");

  @TempDir private static Path folder;

  private static List<Object> store() {
    return List.of("--store", "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
  }

  @BeforeAll
  static void fill() {
    for (Path each : ALL) {
      called("run", List.of(each), store());
    }
  }

  private static Called called(String command, List<?>... words) {
    Called called = tried(command, words);
    assertThat(called.code()).as(called.err()).isZero();
    return called;
  }

  private static Called tried(String command, List<?>... words) {
    List<Object> all = new ArrayList<>(List.of(command));
    Arrays.stream(words).forEach(all::addAll);
    return Called.with(new Replay(), all.toArray());
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> texts.put(file.getFileName().toString(), Sample.text(file)));
    }
    return texts;
  }

  private static void same(String command, List<?> dossiers, List<?> stored, List<?>... more)
      throws IOException {
    List<Path> out = List.of(folder.resolve(command + "-1"), folder.resolve(command + "-2"));
    called(
        command,
        dossiers,
        List.of("--out", out.get(0)),
        Stream.of(more).flatMap(List::stream).toList());
    called(
        command,
        store(),
        stored,
        List.of("--out", out.get(1)),
        Stream.of(more).flatMap(List::stream).toList());

    if (Files.isDirectory(out.get(0))) {
      assertThat(texts(out.get(1))).isNotEmpty().isEqualTo(texts(out.get(0)));
    } else {
      assertThat(Sample.text(out.get(1))).isEqualTo(Sample.text(out.get(0)));
    }
  }

  @Test
  void the_lists_of_the_county_are_the_same() throws IOException {
    same("list", ALL, List.of(), DAY, List.of("--county", "示例县"));
  }

  @Test
  void the_papers_of_a_project_are_the_same() throws IOException {
    same("papers", List.of(TROUBLE), List.of("--project", "SL-2025-017"), DAY);
  }

  @Test
  void the_page_of_a_project_is_the_same() throws IOException {
    same("page", List.of(TROUBLE), List.of("--project", "SL-2025-017"), DAY);
  }

  @Test
  void the_report_on_a_project_is_the_same() throws IOException {
    same(
        "report",
        List.of(TROUBLE),
        List.of("--project", "SL-2025-017"),
        List.of("--period", "2025-Q2"));
  }

  @Test
  void the_report_of_the_county_counts_every_project_of_the_store() {
    Called called = called("report", store(), List.of("--period", "2025-Q2", "--county", "示例县"));

    assertThat(called.out()).startsWith("# 示例县2025年第二季度").contains("已签约项目3个");
    assertThat(called.err()).contains("3/3 SL-2025-017");
  }

  @Test
  void what_cannot_be_read_is_named_with_the_way_out() {
    assertThat(tried("page", store(), DAY, List.of("--project", "NO")).err())
        .contains("the store has no project 'NO' that has begun by the day");
    assertThat(tried("page", store(), DAY).err()).contains("name the project of the store");
    assertThat(tried("page", List.of("--project", "NO"), List.of(TROUBLE)).err())
        .contains("a dossier has one project");
    assertThat(tried("report", List.of("--period", "2025-Q2")).err())
        .contains("give either dossiers or --store");
    assertThat(tried("report", store(), List.of("--period", "2025-Q2")).err())
        .contains("name the county for its report, or one project");
  }

  @Test
  void a_store_that_is_not_there_is_not_made() {
    Path none = folder.resolve("none");
    Called called =
        tried(
            "report",
            List.of("--store", "jdbc:h2:file:" + none.toAbsolutePath()),
            List.of("--period", "2025-Q2", "--county", "示例县"));

    assertThat(called.code()).isOne();
    assertThat(called.err()).contains("cannot be opened");
    assertThat(folder.resolve("none.mv.db")).doesNotExist();
  }
}
