package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.documents.project.ProjectPage;

/** What a page of a project says; {@code -Ddocuments.write=true} writes it anew. */
class ProjectPageGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static void compare(String name, Document document) throws IOException {
    String file = name + "." + document.locale().getLanguage();
    same(file + ".md", document.markdown());
    same(file + ".html", document.html());
  }

  private static void same(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("documents.write")) {
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }

  @Test
  void pages_say_what_they_said() throws IOException {
    ProjectPage full = new SampleProject().page();
    SampleCounty county = new SampleCounty();
    ProjectPage early = ProjectPage.of("P-1", county.view("P-1"), SampleCounty.DAY);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      DocumentTexts texts = DocumentTexts.of(locale);
      compare("page-full", full.document(texts));
      compare("page-early", early.document(texts));
    }
  }
}
