package org.zhuanban.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
  private static InputException fault(ThrowingCallable given) {
    return catchThrowableOfType(InputException.class, given);
  }

  @Test
  void a_fault_tells_where_what_and_the_way_out_in_both_languages() {
    InputException fault = fault(() -> Input.code("Department.code", "自然资源局", 32));

    assertThat(fault.code()).isEqualTo("input.CHARACTERS");
    assertThat(fault.place()).isEqualTo("Department.code");
    assertThat(fault.values()).containsExactly("32", "A-Z a-z 0-9 . _ -", "自然资源局");
    assertThat(fault)
        .hasMessage(
            "Department.code has 1 to 32 characters out of A-Z a-z 0-9 . _ -, but was '自然资源局';"
                + " write it with those");
    assertThat(fault.text(Locale.CHINA))
        .isEqualTo("Department.code须为1至32个字符，只用A-Z a-z 0-9 . _ -，现为“自然资源局”；请照此填写");
    assertThat(fault.text(Locale.FRANCE)).isEqualTo(fault.getMessage());
  }

  @ParameterizedTest
  @EnumSource(InputFault.class)
  void every_fault_has_words_for_all_that_it_speaks_of(InputFault kind) {
    InputException fault = kind.at("<0>", "<1>", "<2>", "<3>");

    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(fault.text(locale))
          .startsWith("<0>")
          .contains(locale.equals(Locale.CHINESE) ? "；" : "; ")
          .doesNotContain("{");
    }
    assertThat(Arrays.stream("<1> <2> <3>".split(" ")).filter(fault.text(Locale.CHINESE)::contains))
        .containsExactlyElementsOf(
            Arrays.stream("<1> <2> <3>".split(" "))
                .filter(fault.text(Locale.ENGLISH)::contains)
                .toList());
  }

  @Test
  void what_is_shown_is_short_and_hides_nothing() {
    InputException fault = fault(() -> Input.code("X.y", "a\u202E\n" + "𠮷".repeat(200), 5));

    assertThat(fault.values().get(2))
        .startsWith("aU+202EU+000A𠮷")
        .endsWith("𠮷…")
        .hasSizeLessThan(220);
    assertThat(fault.getMessage()).contains(fault.values().get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+100000000", "1E+2147483647", "1E-2147483647", "0E+2147483647", "1E+31"})
  void an_exponent_is_looked_at_before_anything_is_counted(String number) {
    InputException fault = fault(() -> Input.digits("X.y", new BigDecimal(number), 30, 2));

    assertThat(fault.fault()).isEqualTo(InputFault.DIGITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "0.00", "1E+29", "999999999999999999999999999999.99", "1.5000", "-3"})
  void ordinary_numbers_pass(String number) {
    assertThat(Input.digits("X.y", new BigDecimal(number), 30, 2)).isEqualByComparingTo(number);
  }

  @Test
  void an_absent_list_is_empty_and_an_absent_element_is_named() {
    assertThat(Input.list("X.y", null)).isEmpty();
    assertThat(fault(() -> Input.list("X.y", Arrays.asList("a", null))).place())
        .isEqualTo("X.y[1]");
    assertThat(fault(() -> Input.some("X.y", List.of())).fault()).isEqualTo(InputFault.MISSING);
    assertThat(fault(() -> Input.distinct("X.y", Stream.of("a", "b", "a"))).fault())
        .isEqualTo(InputFault.REPEATED);
  }

  @Test
  void what_is_right_comes_back_as_it_was() {
    String longest = "A-z.0_9".repeat(10).substring(0, Input.NAME);

    assertThat(Input.said("X.y", "石林", 2)).isEqualTo("石林");
    assertThat(Input.code("X.y", longest)).isEqualTo(longest);
    assertThat(Input.code("X.y", "abc", 3)).isEqualTo("abc");
    assertThat(Input.reference("X.y", "a:" + longest.substring(2))).startsWith("a:");
    assertThat(Input.reference("X.y", "a:b", 3)).isEqualTo("a:b");
    assertThat(Input.document("X.y", "石政办发〔2020〕71号", 20)).isEqualTo("石政办发〔2020〕71号");
    assertThat(Input.some("X.y", List.of("a", "b"))).containsExactly("a", "b");
    assertThatCode(() -> Input.distinct("X.y", Stream.of("a", "b"))).doesNotThrowAnyException();
  }

  @Test
  void one_character_too_many_or_a_strange_one_is_a_fault() {
    assertThat(fault(() -> Input.said("X.y", "石林县", 2)).fault()).isEqualTo(InputFault.LENGTH);
    assertThat(fault(() -> Input.said("X.y", "  ", 2)).fault()).isEqualTo(InputFault.MISSING);
    for (ThrowingCallable wrong :
        List.<ThrowingCallable>of(
            () -> Input.code("X.y", "a".repeat(Input.NAME + 1)),
            () -> Input.code("X.y", "a:b"),
            () -> Input.code("X.y", ""),
            () -> Input.reference("X.y", "a".repeat(Input.NAME + 1)),
            () -> Input.reference("X.y", "a/b"),
            () -> Input.document("X.y", "石政办发〔2020〕71号", 12),
            () -> Input.document("X.y", "石政办发 71号", 20))) {
      assertThat(fault(wrong).fault()).isEqualTo(InputFault.CHARACTERS);
    }
    assertThat(fault(() -> Input.distinct("X.y", Stream.of("a", "b", "c", "b", "a"))).values())
        .containsExactly("b");
  }

  /** A number of any size is named, and never counted through. */
  @Test
  void a_number_that_is_too_large_is_shown_by_its_power_of_ten() {
    BigDecimal inFull = new BigDecimal(BigInteger.ONE.shiftLeft(999));
    BigDecimal byPower = new BigDecimal(BigInteger.ONE.shiftLeft(1_000), 10);

    assertThat(fault(() -> Input.digits("X.y", inFull, 30, 2)).values())
        .containsExactly("30", "2", SafeText.shown(inFull));
    assertThat(fault(() -> Input.digits("X.y", byPower, 30, 2)).values())
        .containsExactly("30", "2", "10^291");
  }

  @Test
  void a_day_lies_within_its_bounds() {
    LocalDate first = LocalDate.of(2000, 1, 1);

    assertThat(Input.within("X.y", first, first, first)).isEqualTo(first);
    assertThat(fault(() -> Input.within("X.y", LocalDate.MIN, first, first)))
        .hasMessage("X.y is from 2000-01-01 to 2000-01-01, but was -999999999-01-01; correct it");
  }

  @Test
  void a_fault_can_be_seen_from_outside() {
    InputException inner = fault(() -> Input.given("amount", null));

    assertThat(inner.within("RecordArrival.sum").place()).isEqualTo("RecordArrival.sum.amount");
    assertThat(inner.within("RecordArrival.sum"))
        .hasMessage("RecordArrival.sum.amount is missing; give it");
  }
}
