package org.zhuanban.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "9153012", "91530126MA6K000001", "91530126MA6K00006O"})
  void a_code_of_another_form_or_without_a_matching_digit_is_refused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Enterprise.of("示例果业科技有限公司").withCode(code))
        .withMessageContaining("Enterprise.code");
  }

  @Test
  void a_code_with_its_digits_is_kept() {
    assertThat(Enterprise.of("示例果业科技有限公司").withCode("91530126MA6K000068").code())
        .contains(new CreditCode("91530126MA6K000068"));
  }
}
