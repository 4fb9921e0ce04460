package org.zhuanban.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each exported package says what it is for. */
class PackageTextTest {
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
}
