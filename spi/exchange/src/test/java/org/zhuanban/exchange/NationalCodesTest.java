package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.exchange.NationalCode.Equal;
import org.zhuanban.exchange.NationalCode.NoEqual;

class NationalCodesTest {
  @Test
  void every_constant_has_a_code_or_a_reason_in_both_languages() {
    for (CodeMap<?> list : NationalCodes.all()) {
      Enum<?>[] all =
          list.codes().keySet().iterator().next().getDeclaringClass().getEnumConstants();
      assertThat(list.codes()).as(list.name()).hasSize(all.length);
      assertThat(list.source()).isNotBlank();
      for (NationalCode code : list.codes().values()) {
        if (code instanceof NoEqual none) {
          assertThat(none.zh()).containsPattern("\\p{IsHan}");
          assertThat(none.en()).isNotBlank();
        } else {
          assertThat(((Equal) code).code()).isNotBlank();
        }
      }
    }
  }

  @Test
  void the_best_grade_is_1_at_the_border() {
    assertThat(NationalCodes.SATISFACTION.of(ServiceGrade.VERY_SATISFIED))
        .isEqualTo(new Equal("1", "非常满意"));
    assertThat(NationalCodes.SATISFACTION.of(ServiceGrade.VERY_DISSATISFIED))
        .isEqualTo(new Equal("5", "非常不满意"));
  }

  @Test
  void every_state_of_handling_but_two_has_an_act() {
    Set<Integer> sent =
        NationalCodes.HANDLING_STATE.codes().values().stream()
            .flatMap(code -> code.sent().stream())
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));

    // 3 窗口受理 and 4 不受理 are acts of a window, which has no power of its own in the law.
    assertThat(sent).containsExactly(1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  }

  @Test
  void a_receiver_sets_codes_of_its_own() {
    Receiver receiver =
        Receiver.of("530126", "530")
            .with(NationalCodes.CONCLUSION.with(ActKind.WITHDRAWN, "5", "补交不来办结"));

    assertThat(receiver.code(NationalCodes.CONCLUSION, ActKind.WITHDRAWN).sent()).contains("5");
    assertThat(receiver.code(NationalCodes.CONCLUSION, ActKind.APPROVED).sent()).contains("0");
    assertThat(receiver.code(NationalCodes.ACTION, ActKind.WITHDRAWN).sent()).contains("3");
    assertThat(NationalCodes.CONCLUSION.of(ActKind.WITHDRAWN)).isInstanceOf(NoEqual.class);
  }
}
