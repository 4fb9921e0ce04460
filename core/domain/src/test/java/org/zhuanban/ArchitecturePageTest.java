package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page about the architecture to the code; rewrites its list of packages on demand. */
class ArchitecturePageTest {
  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Path SOURCES = Path.of("src/main/java/org/zhuanban");

  @Test
  void the_order_of_packages_is_the_one_that_is_held() throws IOException {
    String order =
        ArchitectureTest.ORDER.stream()
            .map(name -> name.replaceFirst("^org\\.zhuanban\\.?", "").replace("..", ""))
            .map(name -> name.isEmpty() ? "(root)" : name)
            .filter(name -> !name.endsWith(".rules"))
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(" → "));
    Pattern list = Pattern.compile("(?<=<!-- order -->\n)(.*\n)?(?=\n)");
    String page = Files.readString(PAGE);
    String expected = list.matcher(page).replaceFirst(order + "\n");
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  @Test
  void every_class_that_it_names_is_there() throws IOException {
    List<String> named =
        Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.java)?`|(?<=[\\[/> ])([A-Z][a-z]+[A-Z][A-Za-z]+)")
            .matcher(Files.readString(PAGE))
            .results()
            .map(ArchitecturePageTest::name)
            .distinct()
            .toList();
    List<String> classes;
    try (Stream<Path> sources = Files.walk(SOURCES);
        Stream<Path> tests = Files.walk(Path.of("src/test/java/org/zhuanban"))) {
      classes =
          Stream.concat(sources, tests)
              .map(path -> path.getFileName().toString().replaceFirst("\\.java$", ""))
              .distinct()
              .toList();
    }

    assertThat(named).contains("CommandBus", "StreamScheduler", "CommitAssembler", "StreamKind");
    assertThat(named)
        .filteredOn(name -> !List.of("Command", "Event", "Storage").contains(name))
        .filteredOn(name -> name.matches(".*[a-z][A-Z].*"))
        .isSubsetOf(classes);
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
