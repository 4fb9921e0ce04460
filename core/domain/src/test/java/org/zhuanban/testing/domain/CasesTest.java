package org.zhuanban.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Path CASES = TESTS.resolve("org/zhuanban/testing/domain/Cases.java");

  private static boolean asksItself(Path file) {
    try {
      return Files.readString(file).contains("coverage" + "(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A share of a mixture varies from run to run, so that a bound on it fails by chance. */
  @Test
  void how_often_a_law_must_meet_its_cases_is_said_in_one_place() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      assertThat(
              files.filter(file -> file.toString().endsWith(".java")).filter(CasesTest::asksItself))
          .containsExactly(CASES);
    }
  }
}
