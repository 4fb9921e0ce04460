package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A host of the exchange uses the types of core and of the ports beside these. */
class NamesTest {
  private static final Path MINE = Path.of("src/main/java");

  @Test
  void no_public_type_shares_its_simple_name_with_one_of_core_or_the_ports() throws IOException {
    Set<String> others = new TreeSet<>();
    for (String module : List.of("../../core/calendar", "../../core/domain", "../api")) {
      others.addAll(publicTypes(Path.of(module).resolve(MINE)));
    }

    assertThat(others).contains("Zhuanban", "Storage", "WorkCalendar");
    assertThat(publicTypes(MINE)).isNotEmpty().doesNotContainAnyElementsOf(others);
  }

  private static Set<String> publicTypes(Path sources) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (Files.readString(file)
            .matches("(?s).*\\npublic [a-z ]*(class|record|interface|enum) " + name + "\\b.*")) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
