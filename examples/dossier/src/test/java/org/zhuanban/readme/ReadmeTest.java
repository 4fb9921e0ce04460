package org.zhuanban.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SAMPLES = Path.of("src", "test", "java", "org", "zhuanban", "readme");

  private interface Code {
    void run() throws IOException;
  }

  @Test
  void the_code_of_the_readme_is_the_code_that_compiles() throws IOException {
    assertThat(block("java", 1).lines().map(String::strip)).isEqualTo(sample("FirstBoard.java"));
    assertThat(block("java", 2).lines().map(String::strip)).isEqualTo(sample("CountyNotice.java"));
    assertThat(block("java", 4).lines().map(String::strip)).isEqualTo(sample("HostPorts.java"));
    assertThat(block("java", 6).lines().map(String::strip)).isEqualTo(sample("Warehouse.java"));
  }

  @Test
  void the_output_of_the_readme_is_what_the_code_prints(@TempDir Path folder) throws IOException {
    Path county = Files.writeString(folder.resolve("shilin.csv"), block("csv", 1));

    assertThat(printed(() -> FirstBoard.main(new String[0]))).isEqualTo(block("text", 1));
    assertThat(printed(() -> CountyNotice.explain(county))).isEqualTo(block("text", 2));
  }

  private static String printed(Code code) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      code.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<String> sample(String file) throws IOException {
    String source = Files.readString(SAMPLES.resolve(file), StandardCharsets.UTF_8);
    Matcher marked =
        Pattern.compile("// spotless:off\n(.*)    // spotless:on\n", Pattern.DOTALL)
            .matcher(source);
    assertThat(marked.find()).isTrue();
    return marked.group(1).lines().map(String::strip).toList();
  }

  /** The n-th block of a language in the README. */
  private static String block(String language, int n) throws IOException {
    String readme = Files.readString(README, StandardCharsets.UTF_8);
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme)
        .results()
        .skip(n - 1)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block %s of %s".formatted(n, language)))
        .group(1);
  }
}
