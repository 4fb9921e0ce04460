package org.zhuanban.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SAMPLE =
      Path.of("src", "test", "java", "org", "zhuanban", "readme", "FirstBoard.java");

  @Test
  void the_code_of_the_readme_is_the_code_that_compiles() throws IOException {
    String source = Files.readString(SAMPLE, StandardCharsets.UTF_8);
    Matcher marked =
        Pattern.compile("// spotless:off\n(.*)    // spotless:on\n", Pattern.DOTALL)
            .matcher(source);
    assertThat(marked.find()).isTrue();

    assertThat(block("java").lines().map(String::strip))
        .isEqualTo(marked.group(1).lines().map(String::strip).toList());
  }

  @Test
  void the_output_of_the_readme_is_what_the_code_prints() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      FirstBoard.main(new String[0]);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(block("text"));
  }

  /** The first block of a language in the README. */
  private static String block(String language) throws IOException {
    String readme = Files.readString(README, StandardCharsets.UTF_8);
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("a block of %s in the README", language).isTrue();
    return block.group(1);
  }
}
