package org.zhuanban.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhuanban.AccountabilityView;
import org.zhuanban.ActivityView;
import org.zhuanban.CompendiumView;
import org.zhuanban.InspectionView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.audit.Verifier;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.deadline.Ledger;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.duty.Light;
import org.zhuanban.feature.Feature;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.testing.domain.Samples;

class DictionaryTest {
  /** Where an enum is met that a host stores or shows. */
  private static List<Class<?>> surface() {
    List<Class<?>> surface =
        new ArrayList<>(
            List.of(
                ProjectView.class,
                SuggestionView.class,
                InvestorView.class,
                ActivityView.class,
                OrganisationView.class,
                CompendiumView.class,
                InspectionView.class,
                AccountabilityView.class,
                Zhuanban.class,
                Storage.class,
                Outbox.class,
                Board.class,
                Verifier.class,
                Ledger.class));
    for (Feature<?, ?> feature : Samples.FEATURES) {
      surface.add(feature.eventFamily());
      feature.commandFamily().ifPresent(surface::add);
    }
    return surface;
  }

  private static Set<String> kinds() {
    return Dictionary.entries().stream()
        .map(Dictionary.DictionaryEntry::kind)
        .collect(Collectors.toSet());
  }

  private static Properties bundle(Class<?> beside, String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = beside.getResourceAsStream(name + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void every_enum_that_a_host_can_meet_is_listed() {
    Set<Class<?>> met = Reachable.enums(surface());

    assertThat(met)
        .contains(Light.class, ApplicationState.class, DayKind.class)
        .hasSizeGreaterThan(50);
    assertThat(met.stream().map(Dictionary::kind)).isSubsetOf(kinds());
  }

  @Test
  void every_constant_that_a_host_can_meet_has_its_code_and_both_labels() {
    for (Class<?> type : Reachable.enums(surface())) {
      for (Object constant : type.getEnumConstants()) {
        Enum<?> value = (Enum<?>) constant;

        assertThat(Dictionary.entries())
            .filteredOn(entry -> entry.kind().equals(Dictionary.kind(type)))
            .filteredOn(entry -> entry.code().equals(Dictionary.code(value)))
            .singleElement()
            .satisfies(
                entry -> {
                  assertThat(entry.zh()).isEqualTo(Dictionary.label(value, Locale.CHINA));
                  assertThat(entry.en()).isEqualTo(Dictionary.label(value, Locale.UK));
                });
      }
    }
  }

  /** Codes are kept by hosts: a line here is never changed or taken away, only added. */
  @Test
  void the_codes_are_those_that_were_given_out() throws IOException {
    List<String> codes;
    try (InputStream in = DictionaryTest.class.getResourceAsStream("/codes.csv")) {
      codes = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    assertThat(Dictionary.entries().stream().map(entry -> entry.kind() + "," + entry.code()))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void codes_fit_a_column_and_places_count_from_one() {
    assertThat(Dictionary.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.kind())
                  .matches("[A-Z][A-Za-z]+(\\.[A-Z][A-Za-z]+)*")
                  .hasSizeLessThan(65);
              assertThat(entry.code())
                  .matches("([a-z-]+\\.)?[A-Z][A-Z0-9_]*|[a-z]+\\.[a-z]+(-[a-z]+)*")
                  .hasSizeLessThan(65);
              assertThat(entry.zh()).isNotBlank().matches("(?s).*\\p{IsHan}.*");
              assertThat(entry.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            });
    Dictionary.entries().stream()
        .collect(Collectors.groupingBy(Dictionary.DictionaryEntry::kind))
        .values()
        .forEach(
            kind -> {
              assertThat(kind.get(0).order()).isEqualTo(1);
              assertThat(kind.get(kind.size() - 1).order()).isEqualTo(kind.size());
              assertThat(kind)
                  .extracting(Dictionary.DictionaryEntry::order)
                  .doesNotHaveDuplicates();
              assertThat(kind).extracting(Dictionary.DictionaryEntry::code).doesNotHaveDuplicates();
            });
  }

  @Test
  void no_two_codes_of_a_kind_look_the_same() {
    Dictionary.entries().stream()
        .filter(entry -> !entry.kind().equals(Dictionary.RULE))
        .collect(Collectors.groupingBy(Dictionary.DictionaryEntry::kind))
        .values()
        .forEach(
            kind -> {
              assertThat(kind).extracting(Dictionary.DictionaryEntry::zh).doesNotHaveDuplicates();
              assertThat(kind).extracting(Dictionary.DictionaryEntry::en).doesNotHaveDuplicates();
            });
  }

  @Test
  void no_label_is_left_over() throws IOException {
    List<String> keys =
        Dictionary.entries().stream()
            .filter(entry -> !entry.kind().equals(Dictionary.RULE))
            .map(entry -> entry.kind() + "." + entry.code())
            .toList();

    for (String name : List.of("labels", "labels_zh")) {
      assertThat(bundle(Dictionary.class, name).stringPropertyNames())
          .containsExactlyInAnyOrderElementsOf(keys);
    }
    assertThat(bundle(Dictionary.class, "labels_en")).isEmpty();
  }

  /** Those words stand in sentences, too, each in the bundle of its own module. */
  @Test
  void what_is_said_elsewhere_is_said_in_the_same_words() throws IOException {
    Properties ledger = bundle(Ledger.class, "texts_zh");

    for (DayKind kind : DayKind.values()) {
      assertThat(Dictionary.label(kind, Locale.CHINESE))
          .isEqualTo(ledger.getProperty("day." + kind));
    }
    for (PauseReason reason : PauseReason.values()) {
      assertThat(Dictionary.label(reason, Locale.CHINESE))
          .isEqualTo(ledger.getProperty("pause." + reason));
    }
  }

  @Test
  void labels_are_answered_by_constant() {
    assertThat(Dictionary.label(Light.YELLOW, Locale.CHINA)).isEqualTo("黄牌");
    assertThat(Dictionary.label(Light.YELLOW, Locale.FRANCE)).isEqualTo("Yellow card");
    assertThat(Dictionary.label(ProjectDuty.START_AS_AGREED, Locale.CHINESE)).isEqualTo("按约开工");
    assertThat(Dictionary.label(ProjectRule.NO_AGREEMENT, Locale.ENGLISH))
        .isEqualTo(ProjectRule.NO_AGREEMENT.text(Locale.ENGLISH, "…"));
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> Dictionary.label(Thread.State.NEW, Locale.CHINESE));
  }

  @Test
  void constants_with_a_body_are_labelled_like_the_others() {
    assertThat(Arrays.stream(PauseReason.values()).map(each -> Dictionary.label(each, Locale.UK)))
        .contains("Hearing")
        .doesNotHaveDuplicates();
  }
}
