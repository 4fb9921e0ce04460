package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first command of the README. */
class FirstCommandTest {
  @Test
  void it_prints_the_board_that_the_readme_shows() {
    List<String> readme = Sample.text(Path.of("../../README.md")).lines().toList();
    int from = readme.indexOf("Board at the end of 2026-03-20");
    List<String> shown = readme.subList(from, readme.indexOf("180 of 180 values as expected") + 1);

    assertThat(shown).hasSizeGreaterThan(4);
    assertThat(Called.with(new Replay(), "run", Sample.DOSSIER).outLines())
        .containsSubsequence(shown.stream().filter(line -> !line.equals("...")).toList());
  }
}
