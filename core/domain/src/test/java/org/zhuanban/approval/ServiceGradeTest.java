package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.ServiceGrade;

/** GB/T 39046—2020, tables 9 and A.8. */
class ServiceGradeTest {
  @ParameterizedTest
  @CsvSource({
    "VERY_SATISFIED,1,5",
    "SATISFIED,2,4",
    "BASICALLY_SATISFIED,3,3",
    "DISSATISFIED,4,2",
    "VERY_DISSATISFIED,5,1"
  })
  void the_code_of_the_standard_runs_against_the_stars(ServiceGrade grade, int code, int stars) {
    assertThat(grade.nationalCode()).isEqualTo(code);
    assertThat(grade.stars()).isEqualTo(stars);
    assertThat(ServiceGrade.ofNationalCode(code)).isEqualTo(grade);
    assertThat(ServiceGrade.ofStars(stars)).isEqualTo(grade);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
  void no_other_number_is_a_grade(int number) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServiceGrade.ofStars(number));
    assertThatIllegalArgumentException().isThrownBy(() -> ServiceGrade.ofNationalCode(number));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100})
  void ratings_are_counted_from_1_to_99(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RatingDetail.NONE.withRound(number))
        .withMessageContaining("RatingDetail.round");
  }

  @Test
  void the_two_worst_are_bad() {
    assertThat(Arrays.stream(ServiceGrade.values()).filter(ServiceGrade::bad))
        .containsExactly(ServiceGrade.VERY_DISSATISFIED, ServiceGrade.DISSATISFIED);
  }

  @ParameterizedTest
  @EnumSource(ServiceGrade.class)
  void every_grade_has_eight_reasons_whose_codes_begin_with_its_stars(ServiceGrade grade) {
    List<RatingReason> reasons =
        Arrays.stream(RatingReason.values()).filter(each -> each.grade() == grade).toList();
    assertThat(reasons).hasSize(8);
    assertThat(reasons).allMatch(each -> each.nationalCode() / 100 == grade.stars());
    assertThat(Arrays.stream(RatingReason.values()).map(RatingReason::nationalCode))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(RatingReason.class)
  void a_reason_fits_its_own_grade_alone(RatingReason reason) {
    RatingDetail detail = RatingDetail.NONE.withReasons(reason);
    for (ServiceGrade grade : ServiceGrade.values()) {
      if (grade == reason.grade()) {
        assertThat(RateService.of("L", grade).withDetail(detail).detail()).isEqualTo(detail);
      } else {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> RateService.of("L", grade).withDetail(detail))
            .withMessageContaining("RateService.grade");
      }
    }
  }

  @Test
  void a_reason_comes_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RatingDetail.NONE.withReasons(
                    RatingReason.STAFF_UNSKILLED, RatingReason.STAFF_UNSKILLED))
        .withMessageContaining("RatingDetail.reasons");
  }
}
