package org.zhuanban.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.spi.HeadSigner;

class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path ENGLISH = ROOT.resolve("core/docs/README.en.md");
  private static final Path CALENDAR = ROOT.resolve("core/docs/calendar.md");
  private static final Path INTEGRATION = ROOT.resolve("core/docs/integration.md");
  private static final Path AUDIT = ROOT.resolve("core/docs/audit.md");
  private static final Path SAMPLES = Path.of("src", "test", "java", "org", "zhuanban", "readme");

  private interface Code {
    void run() throws IOException;
  }

  @Test
  void the_code_of_the_pages_is_the_code_that_compiles() throws IOException {
    assertThat(lines(README, 1)).isEqualTo(sample("FirstBoard.java", 1));
    assertThat(lines(README, 2)).isEqualTo(sample("HostPorts.java", 1));
    assertThat(lines(CALENDAR, 1)).isEqualTo(sample("CountyNotice.java", 1));
    assertThat(lines(INTEGRATION, 1)).isEqualTo(sample("Warehouse.java", 1));
    assertThat(lines(AUDIT, 1)).isEqualTo(sample("OutsideProof.java", 1));
    assertThat(lines(AUDIT, 2)).isEqualTo(sample("OutsideProof.java", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "core/docs/archive.md, 1, 1",
    "core/docs/archive.md, 2, 2",
    "core/docs/archive.md, 3, 3",
    "spi/docs/erasure.md, 1, 4",
    "core/docs/supervision.md, 1, 5",
    "core/docs/takeover.md, 1, 6",
    "spi/docs/beyond-one-machine.md, 1, 7"
  })
  void the_code_of_other_pages_compiles(Path page, int block, int sample) throws IOException {
    assertThat(lines(ROOT.resolve(page), block)).isEqualTo(sample("OtherPages.java", sample));
  }

  @Test
  void the_dialect_of_the_page_is_the_one_that_is_proven() throws IOException {
    String source =
        Files.readString(
            ROOT.resolve(
                "examples/contract-run/src/test/java/org/zhuanban/contract/SqliteDialect.java"));
    String body =
        source.substring(source.indexOf("implements Dialect {") + 20, source.lastIndexOf('}'));

    assertThat(lines(ROOT.resolve("spi/docs/dialects.md"), 1))
        .isEqualTo(body.strip().lines().map(String::strip).toList());
  }

  @Test
  void the_english_readme_shows_the_same_code_and_output() throws IOException {
    assertThat(blocks(ENGLISH)).isEqualTo(blocks(README)).isNotEmpty();
  }

  @Test
  void the_output_of_the_pages_is_what_the_code_prints(@TempDir Path folder) throws IOException {
    Path county = Files.writeString(folder.resolve("shilin.csv"), block(CALENDAR, "csv", 1));

    assertThat(printed(() -> FirstBoard.main(new String[0]))).isEqualTo(block(README, "text", 2));
    assertThat(printed(() -> CountyNotice.explain(county))).isEqualTo(block(CALENDAR, "text", 1));
  }

  @Test
  void a_checkpoint_outside_the_database_finds_what_was_removed() {
    InMemoryStorage storage = new InMemoryStorage();
    Clock clock = Clock.fixed(Instant.parse("2024-09-23T01:00:00Z"), ZoneOffset.UTC);
    Zhuanban zhuanban = Zhuanban.builder().storage(storage).clock(clock).build();
    zhuanban.handle(
        StreamKind.PROJECT.stream("P-1"),
        RecordNegotiation.of(NegotiationKind.TALKS, new DocumentRef("洽谈〔2024〕1号")),
        new PersonRef("clerk-7"));
    StringWriter heads = new StringWriter();
    List<String> vault = new ArrayList<>();
    new OutsideProof(storage, HeadSigner.NONE, clock)
        .anchor(new PrintWriter(heads, true), vault::add);

    assertThat(
            new OutsideProof(storage, HeadSigner.NONE, clock)
                .compare(vault.get(0), heads.toString().lines())
                .sound())
        .isTrue();
    assertThat(
            new OutsideProof(new InMemoryStorage(), HeadSigner.NONE, clock)
                .compare(vault.get(0), heads.toString().lines())
                .sound())
        .isFalse();
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

  private static List<String> sample(String file, int n) throws IOException {
    String source = Files.readString(SAMPLES.resolve(file), StandardCharsets.UTF_8);
    return Pattern.compile("// spotless:off\n(.*?) +// spotless:on\n", Pattern.DOTALL)
        .matcher(source)
        .results()
        .skip(n - 1)
        .findFirst()
        .orElseThrow()
        .group(1)
        .lines()
        .map(String::strip)
        .toList();
  }

  private static List<String> lines(Path page, int n) throws IOException {
    return block(page, "java", n).lines().map(String::strip).toList();
  }

  /** All blocks of a page. Pictures differ in their words, and comments in their language. */
  private static List<String> blocks(Path page) throws IOException {
    return Pattern.compile("```(?!mermaid)(\\w+)\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(page, StandardCharsets.UTF_8))
        .results()
        .map(block -> block.group().replaceAll("(?m) *//.*$", ""))
        .toList();
  }

  /** The n-th block of a language on a page. */
  private static String block(Path page, String language, int n) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(page, StandardCharsets.UTF_8))
        .results()
        .skip(n - 1)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no block %s of %s in %s".formatted(n, language, page)))
        .group(1);
  }
}
