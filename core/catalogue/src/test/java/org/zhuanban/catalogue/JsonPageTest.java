package org.zhuanban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.party.PersonRef;

/** Runs what {@code core/docs/json.md} shows. */
class JsonPageTest {
  private static final Path PAGE = Path.of("../docs/json.md");

  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2024-10-14T02:00:00Z"), ZoneOffset.ofHours(8)))
          .build();
  private final JsonSample sample = new JsonSample(zhuanban);

  /** The n-th block of a language on the page. */
  private static String block(String language, int n) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(PAGE).replace("\r\n", "\n"))
        .results()
        .skip(n - 1)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block %s of %s".formatted(n, language)))
        .group(1);
  }

  @Test
  void the_code_is_the_code_that_compiles() throws IOException {
    Matcher marked =
        Pattern.compile("// spotless:off\n(.*)  // spotless:on\n", Pattern.DOTALL)
            .matcher(
                Files.readString(Path.of("src/test/java/org/zhuanban/catalogue/JsonSample.java")));

    assertThat(marked.find()).isTrue();
    assertThat(block("java", 1).lines().map(String::strip))
        .isEqualTo(marked.group(1).lines().map(String::strip).toList());
  }

  @Test
  void the_answers_are_those_of_the_library() throws IOException {
    String request = block("json", 1);

    assertThat(sample.handle(request)).isEqualTo(block("json", 2).replaceAll("\n *", ""));
    assertThat(sample.handle(request.replace("\"item\": \"A01\"", "\"itm\": \"A01\"")))
        .isEqualTo(block("json", 3).replaceAll("\n *", ""));
  }

  @Test
  void the_catalogue_is_read_and_its_faults_are_those_of_the_page() throws IOException {
    String yaml = block("yaml", 1);

    assertThat(sample.catalogue(yaml)).contains("\"correction\"");
    assertThat(
            catchThrowableOfType(
                    CatalogueException.class,
                    () ->
                        sample.catalogue(
                            yaml.replace("kind: LICENCE", "kind: LICENSE")
                                .replace("    name: 建设用地规划许可证\n", "")))
                .text(Locale.CHINESE))
        .isEqualTo(block("text", 1).strip());
  }

  @Test
  void the_screen_of_a_project_has_its_plan_by_the_catalogue() throws IOException {
    Catalogue catalogue = CatalogueReader.read("items.yaml", block("yaml", 1));
    ApprovalPlan plan = catalogue.plan(List.of("A01"), List.of(new Stage(1, "立项用地规划许可", "NRB")));
    zhuanban.handle(
        StreamKind.PROJECT.stream("SL-2024-007"), AdoptPlan.of(plan), new PersonRef("clerk-7"));

    assertThat(sample.screen("SL-2024-007"))
        .extracting("approvals")
        .extracting("board")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }
}
