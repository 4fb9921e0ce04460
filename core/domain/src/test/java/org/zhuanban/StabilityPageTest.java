package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page about stability to what the modules export; rewrites its list on demand. */
class StabilityPageTest {
  private static final Path PAGE = Path.of("../docs/stability.md");
  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");
  private static final Pattern LIST = Pattern.compile("(?<=<!-- exported -->\n)(.*\n)?(?=\n|$)");
  private static final List<String> MODULES =
      List.of(
          "../calendar",
          "../holidays-cn",
          "../items-cn",
          "../documents",
          "../catalogue",
          "../testing",
          ".",
          "../../spi/api",
          "../../spi/tck",
          "../../spi/jdbc",
          "../../spi/exchange");

  @Test
  void the_exported_packages_are_those_of_the_modules() throws IOException {
    StringBuilder list = new StringBuilder();
    for (String module : MODULES) {
      String source = Files.readString(Path.of(module, "src/main/java/module-info.java"));
      list.append(
          EXPORTS
              .matcher(source)
              .results()
              .map(export -> "`" + export.group(1) + "` ")
              .collect(Collectors.joining()));
    }
    String page = Files.readString(PAGE);
    String expected = LIST.matcher(page).replaceFirst(list.toString().strip() + "\n");
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(list).contains("`org.zhuanban.approval`", "`org.zhuanban.spi`");
    assertThat(list).doesNotContain(".rules`", ".engine", ".feature`", ".internal");
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }
}
