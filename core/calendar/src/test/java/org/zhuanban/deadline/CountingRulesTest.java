package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.CountingRules.ReadingChoice;
import org.zhuanban.deadline.CountingRules.SettledQuestion;

class CountingRulesTest {
  @Test
  void of_each_question_the_first_reading_is_the_usual_one() {
    List<ReadingChoice> readings = CountingRules.DEFAULT.readings();

    assertThat(readings).hasSize(9).isEqualTo(readings.stream().map(it -> choices(it)[0]).toList());
    assertThat(readings).extracting(Object::getClass).doesNotHaveDuplicates();
    assertThat(readings)
        .map(reading -> reading.getClass().getSimpleName())
        .containsExactlyElementsOf(
            Stream.of(ReadingChoice.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void a_reading_replaces_the_answer_to_its_own_question_only() {
    for (ReadingChoice usual : CountingRules.DEFAULT.readings()) {
      ReadingChoice other = choices(usual)[1];
      CountingRules rules = CountingRules.DEFAULT.with(other);
      assertThat(rules.readings())
          .isEqualTo(
              CountingRules.DEFAULT.readings().stream()
                  .map(it -> it.equals(usual) ? other : it)
                  .toList());
      assertThat(rules.with(usual)).isEqualTo(CountingRules.DEFAULT);
    }
  }

  @Test
  void every_reading_says_what_it_rests_on() {
    for (ReadingChoice usual : CountingRules.DEFAULT.readings()) {
      assertThat(choices(usual)).hasSize(2);
      for (ReadingChoice reading : choices(usual)) {
        assertThat(reading.basis()).matches("\\p{IsHan}.*");
      }
    }
  }

  @Test
  void every_settled_rule_says_what_it_rests_on() {
    assertThat(SettledQuestion.values())
        .hasSize(15)
        .allMatch(rule -> rule.basis().matches("\\p{IsHan}+第.+条(第.+[款项])?"));
  }

  @Test
  void every_rule_and_every_question_has_a_test_with_its_number() {
    List<String> numbers =
        Stream.of(RulesTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(method -> method.getName().substring(0, method.getName().indexOf('_')))
            .toList();

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, SettledQuestion.values().length)
                        .mapToObj(rule -> "r" + rule),
                    IntStream.rangeClosed(1, CountingRules.DEFAULT.readings().size())
                        .mapToObj(question -> "u" + question))
                .toList());
  }

  @Test
  void the_page_of_the_calendar_names_both_readings_of_each_question() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/calendar.md")).stream()
            .filter(line -> line.startsWith("| U"))
            .toList();

    assertThat(rows).hasSameSizeAs(CountingRules.DEFAULT.readings());
    for (int i = 0; i < rows.size(); i++) {
      String question = "| U" + (i + 1);
      ReadingChoice[] choices = choices(CountingRules.DEFAULT.readings().get(i));
      assertThat(rows.get(i).split(" \\| "))
          .satisfiesExactly(
              number -> assertThat(number).isEqualTo(question),
              asked ->
                  assertThat(asked).endsWith("`" + choices[0].getClass().getSimpleName() + "`"),
              usual -> assertThat(usual).endsWith("`" + choices[0] + "`"),
              other -> assertThat(other).endsWith("`" + choices[1] + "`"),
              engine -> assertThat(engine).isNotBlank());
    }
  }

  private static ReadingChoice[] choices(ReadingChoice reading) {
    return (ReadingChoice[]) reading.getClass().getEnumConstants();
  }
}
