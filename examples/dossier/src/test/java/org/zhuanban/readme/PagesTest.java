package org.zhuanban.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the documentation, as a reader of the repository finds them. */
class PagesTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final Path README = ROOT.resolve("README.md");

  private static final Path ENGLISH = ROOT.resolve("core/docs/README.en.md");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private static final Pattern HALF_WIDTH =
      Pattern.compile(
          "\\p{IsHan}[,;:?!\"](?=[\\p{IsHan}`]).{0,9}|`[,;](?=\\p{IsHan}).{0,9}"
              + "|[\\p{IsHan}`]\\((?=\\p{IsHan}).{0,9}|\\p{IsHan}\\. .{0,9}");

  /** Code is repeated on purpose, and short lines are not about one thing. */
  private static final int TELLING = 60;

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String place :
        List.of("README.md", "CHANGELOG.md", ".github", "core", "spi", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.toString().contains("/target/"))
            .filter(file -> !file.toString().contains("/src/"))
            .forEach(pages::add);
      }
    }
    return pages;
  }

  private static String text(Path page) throws IOException {
    return Files.readString(page, StandardCharsets.UTF_8);
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      LINK.matcher(text(page))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.matches("https?:.*"))
          .filter(link -> !leads(page, link))
          .forEach(link -> broken.add(ROOT.relativize(page) + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leads(Path page, String link) {
    String file = link.replaceFirst("#.*", "");
    Path target = file.isEmpty() ? page : page.resolveSibling(file);
    if (!Files.exists(target)) {
      return false;
    }
    String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
    try {
      return anchor.isEmpty()
          || text(target)
              .lines()
              .filter(line -> line.startsWith("#"))
              .map(line -> line.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
              .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
              .anyMatch(anchor::equals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void both_readmes_are_read_in_one_go() throws IOException {
    for (Path readme : List.of(README, ENGLISH)) {
      assertThat(text(readme).lines()).hasSizeLessThanOrEqualTo(250);
    }
  }

  @Test
  void a_page_has_at_most_two_hundred_lines() throws IOException {
    assertThat(pages())
        .filteredOn(page -> page.toString().contains("/docs/"))
        .filteredOn(page -> !page.toString().contains("/generated/") && !page.equals(ENGLISH))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            page -> assertThat(text(page).lines()).as("%s", page).hasSizeLessThanOrEqualTo(200));
  }

  @Test
  void each_module_says_in_a_few_lines_what_it_is() throws IOException {
    List<Path> modules = new ArrayList<>();
    for (String layer : List.of("core", "spi", "examples")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(layer))) {
        files.filter(file -> Files.exists(file.resolve("pom.xml"))).forEach(modules::add);
      }
    }
    assertThat(modules)
        .isNotEmpty()
        .allSatisfy(
            module ->
                assertThat(text(module.resolve("README.md")).lines())
                    .hasSizeBetween(5, 25)
                    .anyMatch(line -> LINK.matcher(line).find()));
  }

  @Test
  void a_released_change_is_said_in_one_line() throws IOException {
    List<String> released =
        text(ROOT.resolve("CHANGELOG.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("## [0"))
            .toList();
    assertThat(released).hasSizeGreaterThan(100);
    assertThat(released)
        .allMatch(line -> line.length() <= 140)
        .noneMatch(line -> line.startsWith(" "));
  }

  /** The pages of a document, by the links that stand in it. */
  private static Set<Path> linked(Path page) throws IOException {
    return LINK.matcher(text(page))
        .results()
        .map(link -> link.group(1).replaceFirst("#.*", ""))
        .filter(link -> link.endsWith(".md"))
        .map(link -> page.resolveSibling(link).normalize())
        .collect(Collectors.toSet());
  }

  @Test
  void a_reader_of_the_readme_finds_every_page() throws IOException {
    assertThat(linked(README))
        .containsAll(
            pages().stream()
                .filter(page -> page.toString().contains("/docs/"))
                .filter(page -> !page.endsWith("generated/README.md"))
                .map(page -> page.toString().replaceFirst("decisions/.*", "decisions/README.md"))
                .map(Path::of)
                .toList());
  }

  @Test
  void the_english_readme_lists_the_same_pages() throws IOException {
    Set<Path> english = linked(ENGLISH);
    english.remove(README);
    Set<Path> chinese = linked(README);
    chinese.remove(ENGLISH);
    assertThat(english).isEqualTo(chinese);
  }

  @Test
  void the_english_readme_has_the_same_sections() throws IOException {
    assertThat(headings(ENGLISH)).hasSameSizeAs(headings(README)).isNotEmpty();
  }

  /** The sections, without the short English one of the Chinese page. */
  private static List<String> headings(Path page) throws IOException {
    return text(page)
        .lines()
        .filter(line -> line.startsWith("## ") && !line.equals("## English"))
        .toList();
  }

  @Test
  void chinese_has_the_punctuation_of_chinese() throws IOException {
    for (Path page : pages()) {
      assertThat(HALF_WIDTH.matcher(prose(page)).results().map(MatchResult::group))
          .as("%s", page)
          .isEmpty();
    }
  }

  /** A page without its code. */
  private static String prose(Path page) throws IOException {
    return Pattern.compile("```.*?```", Pattern.DOTALL).matcher(text(page)).replaceAll("");
  }

  @Test
  void no_page_repeats_another() throws IOException {
    Map<String, Path> first = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Path page : pages()) {
      prose(page)
          .lines()
          .map(String::strip)
          .filter(line -> line.length() > TELLING && !line.startsWith("|"))
          .distinct()
          .forEach(
              line -> {
                Path before = first.putIfAbsent(line, page);
                if (before != null) {
                  twice.add("%s and %s: %s".formatted(before, page, line));
                }
              });
    }
    assertThat(twice).isEmpty();
  }
}
