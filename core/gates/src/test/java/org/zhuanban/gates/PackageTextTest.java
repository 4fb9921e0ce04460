package org.zhuanban.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each exported package says what it is for, and the overview of the Javadoc where to begin. */
class PackageTextTest {
  private static final Pattern ROW =
      Pattern.compile("</th><td>(.*<code>\\w+</code>.*)</td><td>(.*)</td></tr>");
  private static final Pattern CODE = Pattern.compile("<code>([\\w.]+)</code>");

  @Test
  void each_exported_package_has_a_text() throws IOException {
    for (PublishedModule module : PublishedModule.all()) {
      assertThat(module.packages()).as(module.toString()).isNotEmpty();
      assertThat(module.packagesWithoutText()).as(module.toString()).isEmpty();
    }
  }

  @Test
  void one_without_a_text_is_named(@TempDir Path folder) throws IOException {
    Path sources = folder.resolve("src/main/java");
    Files.createDirectories(sources.resolve("org/one"));
    Files.writeString(sources.resolve("org/one/package-info.java"), "package org.one;");
    Files.writeString(
        sources.resolve("module-info.java"), "module org { exports org.one; exports org.two; }");

    assertThat(new PublishedModule(folder).packagesWithoutText()).isEqualTo(List.of("org.two"));
  }

  @Test
  void the_overview_names_types_that_their_modules_export() throws IOException {
    Map<String, List<String>> types = new HashMap<>();
    for (PublishedModule module : PublishedModule.all()) {
      types.put(module.name(), module.exportedTypes());
    }
    List<MatchResult> rows =
        ROW.matcher(Files.readString(PublishedModule.ROOT.resolve("core/docs/overview.html")))
            .results()
            .toList();

    assertThat(rows).hasSizeGreaterThan(4);
    for (MatchResult row : rows) {
      List<String> modules = codes(row.group(2));
      for (String type : codes(row.group(1))) {
        assertThat(
                modules.stream().flatMap(module -> types.getOrDefault(module, List.of()).stream()))
            .as(type)
            .anyMatch(each -> each.endsWith("." + type));
      }
    }
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
  }
}
