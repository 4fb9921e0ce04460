package org.zhuanban.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuccessionTableTest {
  private static final LocalDate SPRING = LocalDate.of(2024, 4, 15);
  private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 8);

  private static Department department(String code, String name) {
    return new Department(code, name, Level.COUNTY, "CN");
  }

  private static Succession into(String code, String successor, LocalDate from) {
    return new Succession(code, department(successor, successor + "局"), from, "机构改革方案");
  }

  private static List<String> on(SuccessionTable successions, String code) {
    return Stream.of(SPRING.minusDays(1), SPRING, AUTUMN.minusDays(1), AUTUMN)
        .map(day -> successions.on(code, day))
        .toList();
  }

  @Test
  void a_department_answers_until_the_day_before_its_successor_does() {
    SuccessionTable successions =
        SuccessionTable.of(into("PLAN", "NRP", AUTUMN), into("LAND", "PLAN", SPRING));

    assertThat(on(successions, "LAND")).containsExactly("LAND", "PLAN", "PLAN", "NRP");
    assertThat(on(successions, "PLAN")).containsExactly("PLAN", "PLAN", "PLAN", "NRP");
    assertThat(on(successions, "ENTERPRISE")).containsOnly("ENTERPRISE");
  }

  @Test
  void one_that_is_renamed_keeps_its_code() {
    Department before = department("LAND", "国土资源局");
    SuccessionTable successions =
        SuccessionTable.of(new Succession("LAND", department("LAND", "自然资源局"), SPRING, "机构改革方案"));

    assertThat(successions.on("LAND", AUTUMN)).isEqualTo("LAND");
    assertThat(successions.on(before, SPRING.minusDays(1)).name()).isEqualTo("国土资源局");
    assertThat(successions.on(before, SPRING).name()).isEqualTo("自然资源局");
  }

  @Test
  void one_that_went_can_be_founded_again() {
    SuccessionTable successions =
        SuccessionTable.of(into("LAND", "PLAN", SPRING), into("PLAN", "LAND", AUTUMN));

    assertThat(on(successions, "LAND")).containsExactly("LAND", "PLAN", "PLAN", "LAND");
  }

  @Test
  void what_contradicts_itself_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SuccessionTable.of(into("LAND", "PLAN", SPRING), into("LAND", "NRP", AUTUMN)))
        .withMessage(
            "SuccessionTable.entries[LAND 2024-10-08] does not go with SuccessionTable.entries[LAND 2024-04-15], which is PLAN; correct or leave out one of them");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SuccessionTable.of(into("PLAN", "NRP", SPRING), into("LAND", "PLAN", SPRING)))
        .withMessage(
            "SuccessionTable.entries[LAND 2024-04-15] does not go with SuccessionTable.entries[PLAN 2024-04-15], which is NRP; correct or leave out one of them");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SuccessionTable.of(into("LAND", "LAND", SPRING), into("LAND", "PLAN", SPRING)))
        .withMessage("SuccessionTable.entries names LAND 2024-04-15 twice; name it once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Succession("LAND", department("PLAN", "规划局"), SPRING, " "))
        .withMessage("Succession.basis is missing; give it");
  }
}
