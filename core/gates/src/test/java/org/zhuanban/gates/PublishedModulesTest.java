package org.zhuanban.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Holds the files of the build to one another: what is published, in which version, with what. */
class PublishedModulesTest {
  private static final Path ROOT = PublishedModule.ROOT.resolve("pom.xml");
  private static final Path BOM = PublishedModule.ROOT.resolve("core/bom/pom.xml");

  @Test
  void the_bom_names_what_is_published() throws Exception {
    List<String> published = new ArrayList<>();
    for (PublishedModule module : PublishedModule.all()) {
      published.add(module.artifact());
    }

    assertThat(published).contains("zhuanban-core", "zhuanban-spi");
    assertThat(values(BOM, "/project/dependencyManagement/dependencies/dependency/artifactId"))
        .containsExactlyInAnyOrderElementsOf(published);
    assertThat(values(PublishedModule.ROOT.resolve("core/gates/pom.xml"), DEPENDENCIES))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void a_module_of_java_is_published_and_an_example_is_not() throws Exception {
    for (String module : values(ROOT, "/project/modules/module")) {
      Path folder = PublishedModule.ROOT.resolve(module);
      boolean published = Files.exists(folder.resolve("api.txt"));

      assertThat(published && module.startsWith("examples/")).as(module).isFalse();
      if (Files.exists(folder.resolve("src/main/java/module-info.java"))) {
        assertThat(published).as(module).isTrue();
      }
      if (!module.equals("core/bom")) {
        assertThat(Files.readString(folder.resolve("pom.xml")))
            .as(module)
            .doesNotContain("maven.deploy.skip");
      }
    }
  }

  @Test
  void one_version_stands_everywhere() throws Exception {
    String version = value(ROOT, "/project/version");

    assertThat(value(BOM, "/project/version")).isEqualTo(version);
    assertThat(values(BOM, "/project/dependencyManagement/dependencies/dependency/version"))
        .containsOnly(version);
    for (String module : values(ROOT, "/project/modules/module")) {
      if (!module.equals("core/bom")) {
        Path pom = PublishedModule.ROOT.resolve(module).resolve("pom.xml");
        assertThat(value(pom, "/project/parent/version")).as(module).isEqualTo(version);
      }
    }
    for (String page : List.of("README.md", "core/docs/README.en.md")) {
      // In its first line, for Maven and for Gradle.
      assertThat(shown(PublishedModule.ROOT.resolve(page)))
          .as(page)
          .hasSize(3)
          .containsOnly(version);
    }
  }

  @Test
  void a_release_has_its_day_in_the_changelog() throws Exception {
    String changelog = Files.readString(PublishedModule.ROOT.resolve("CHANGELOG.md"));
    String version = value(ROOT, "/project/version");

    assertThat(changelog).contains("\n## [Unreleased]\n");
    if (!version.endsWith("-SNAPSHOT")) {
      assertThat(changelog)
          .containsPattern("\n## \\[" + Pattern.quote(version) + "] - \\d{4}-\\d\\d-\\d\\d\n");
    }
  }

  @Test
  void each_pom_has_what_a_public_repository_asks_for() throws Exception {
    for (String part :
        List.of(
            "url",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url",
            "issueManagement/url")) {
      assertThat(value(ROOT, "/project/" + part)).as(part).isNotEmpty();
      assertThat(value(BOM, "/project/" + part)).isEqualTo(value(ROOT, "/project/" + part));
    }
    for (PublishedModule module : PublishedModule.all()) {
      Path pom = module.folder().resolve("pom.xml");
      assertThat(value(pom, "/project/name")).as(module.toString()).isNotEmpty();
      assertThat(value(pom, "/project/description")).as(module.toString()).isNotEmpty();
    }
  }

  private static final String DEPENDENCIES =
      "/project/dependencies/dependency[groupId='org.zhuanban']/artifactId";

  private static List<String> shown(Path page) throws IOException {
    return Pattern.compile("(?:Java 17 · |zhuanban-bom(?:</artifactId><version>|:))([^<\"')\\s]+)")
        .matcher(Files.readString(page))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String value(Path pom, String path) throws Exception {
    return String.join(" ", values(pom, path));
  }

  private static List<String> values(Path pom, String path) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent().strip());
    }
    return values;
  }
}
