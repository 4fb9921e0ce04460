package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.CountingRules.Reading;

class CountingRulesTest {
  @Test
  void of_each_question_the_first_reading_is_the_usual_one() {
    List<Reading> readings = CountingRules.DEFAULT.readings();

    assertThat(readings).hasSize(9).isEqualTo(readings.stream().map(it -> choices(it)[0]).toList());
    assertThat(readings).extracting(Object::getClass).doesNotHaveDuplicates();
    assertThat(readings)
        .map(reading -> reading.getClass().getSimpleName())
        .containsExactlyElementsOf(
            Stream.of(Reading.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  @Test
  void a_reading_replaces_the_answer_to_its_own_question_only() {
    for (Reading usual : CountingRules.DEFAULT.readings()) {
      Reading other = choices(usual)[1];
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
    for (Reading usual : CountingRules.DEFAULT.readings()) {
      assertThat(choices(usual)).hasSize(2);
      for (Reading reading : choices(usual)) {
        assertThat(reading.basis()).matches("\\p{IsHan}.*");
      }
    }
  }

  private static Reading[] choices(Reading reading) {
    return (Reading[]) reading.getClass().getEnumConstants();
  }
}
