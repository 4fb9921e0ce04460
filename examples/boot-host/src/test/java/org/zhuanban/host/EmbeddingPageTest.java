package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on embedding show is what these modules compile and run. */
class EmbeddingPageTest {
  private static final Path PAGES = Path.of("../../../spi/docs");

  static List<String> blocks(String language) throws IOException {
    StringBuilder pages = new StringBuilder();
    for (String page : List.of("embedding.md", "hosts.md", "plain-java.md")) {
      pages.append(Files.readString(PAGES.resolve(page)));
    }
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(pages)
        .results()
        .map(block -> block.group(1).strip())
        .toList();
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("../src"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void its_code_is_that_of_the_application() throws Exception {
    String sources = sources();

    assertThat(blocks("java")).hasSize(5).allSatisfy(code -> assertThat(sources).contains(code));
    assertThat(blocks("yaml")).hasSize(2).allSatisfy(code -> assertThat(sources).contains(code));
  }

  @Test
  void its_dependencies_without_Spring_are_published() throws Exception {
    String bom = Files.readString(Path.of("../../../core/bom/pom.xml"));

    assertThat(
            Pattern.compile("<groupId>org.zhuanban</groupId><artifactId>[a-z-]+</artifactId>")
                .matcher(blocks("xml").get(1))
                .results()
                .map(MatchResult::group))
        .hasSize(4)
        .allSatisfy(one -> assertThat(bom).contains(one));
  }

  @Test
  void its_dependencies_are_those_of_the_application() throws Exception {
    String pom = Files.readString(Path.of("../pom.xml"));

    assertThat(blocks("xml").get(0).lines())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(pom).contains(one));
  }
}
