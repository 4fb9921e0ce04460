package org.zhuanban.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of {@code core/docs/testing.md} are the tests of this package. */
class TestingPageTest {
  private static final Path SOURCES = Path.of("src/test/java/org/zhuanban/testing/sample");

  @ParameterizedTest
  @ValueSource(strings = {"OurHost", "OurServiceTest"})
  void a_sample_stands_in_the_page_as_it_is_run(String name) throws IOException {
    String source = Files.readString(SOURCES.resolve(name + ".java"));
    String body = source.substring(source.lastIndexOf("import "));
    String page = Files.readString(Path.of("../docs/testing.md"));

    assertThat(page.lines().count()).isLessThanOrEqualTo(200);
    assertThat(page).contains(body.substring(body.indexOf("\n\n") + 2));
  }
}
