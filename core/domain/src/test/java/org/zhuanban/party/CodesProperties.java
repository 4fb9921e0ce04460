package org.zhuanban.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.party.CreditCode.Grade;

class CodesProperties {
  private static final List<String> VALUES =
      List.of(
          "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F", "G", "H",
          "J", "K", "L", "M", "N", "P", "Q", "R", "T", "U", "W", "X", "Y");

  @Provide
  Arbitrary<String> heads() {
    return characters(8);
  }

  @Provide
  Arbitrary<String> organisations() {
    return characters(8);
  }

  private static Arbitrary<String> characters(int length) {
    return Arbitraries.of(VALUES).list().ofSize(length).map(list -> String.join("", list));
  }

  /** The digit that makes the sum of all, by the rule as congruence, come to 0. */
  private static boolean lastFits(String code) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 17; i++) {
      sum =
          sum.add(
              BigInteger.valueOf(VALUES.indexOf(code.substring(i, i + 1)))
                  .multiply(BigInteger.valueOf(3).pow(i)));
    }
    return sum.add(BigInteger.valueOf(VALUES.indexOf(code.substring(17))))
            .mod(BigInteger.valueOf(31))
            .signum()
        == 0;
  }

  private static boolean organisationFits(String nine) {
    int sum = 0;
    List<Integer> weights = List.of(3, 7, 9, 10, 5, 8, 4, 2);
    for (int i = 0; i < 8; i++) {
      sum += weights.get(i) * Character.digit(nine.charAt(i), 36);
    }
    char digit = nine.charAt(8);
    return (sum + (digit == 'X' ? 10 : Character.digit(digit, 36))) % 11 == 0
        && (digit == 'X' || Character.isDigit(digit));
  }

  private static String right(String head, String organisation) {
    String nine =
        VALUES.stream()
            .map(digit -> organisation + digit)
            .filter(CodesProperties::organisationFits)
            .findFirst()
            .orElseThrow();
    return VALUES.stream()
        .map(digit -> head + nine + digit)
        .filter(CodesProperties::lastFits)
        .findFirst()
        .orElseThrow();
  }

  @Property
  void exactly_one_pair_of_digits_is_right(
      @ForAll("heads") String head, @ForAll("organisations") String organisation) {
    String code = right(head, organisation);

    assertThat(new CreditCode(code).grade()).isEqualTo(Grade.BOTH_RIGHT);
    for (String digit : VALUES) {
      String other = code.substring(0, 17) + digit;
      assertThat(new CreditCode(other).grade())
          .isEqualTo(other.equals(code) ? Grade.BOTH_RIGHT : Grade.ONLY_ORGANISATION_RIGHT);
    }
  }

  @Property
  void a_slip_in_any_one_character_is_seen(
      @ForAll("heads") String head,
      @ForAll("organisations") String organisation,
      @ForAll @IntRange(max = 17) int place,
      @ForAll @IntRange(max = 30) int character) {
    String code = right(head, organisation);
    String slip = code.substring(0, place) + VALUES.get(character) + code.substring(place + 1);
    Assume.that(!slip.equals(code));

    assertThat(new CreditCode(slip).grade()).isIn(Grade.ONLY_ORGANISATION_RIGHT, Grade.NONE_RIGHT);
  }

  @Property
  void every_code_has_the_grade_that_its_digits_have_one_by_one(
      @ForAll("heads") String head,
      @ForAll("organisations") String organisation,
      @ForAll @IntRange(max = 30) int ninth,
      @ForAll @IntRange(max = 30) int last) {
    String code = head + organisation + VALUES.get(ninth) + VALUES.get(last);
    boolean one = lastFits(code);
    boolean other = organisationFits(code.substring(8, 17));

    assertThat(new CreditCode(code).grade())
        .isEqualTo(
            one
                ? other ? Grade.BOTH_RIGHT : Grade.ONLY_LAST_RIGHT
                : other ? Grade.ONLY_ORGANISATION_RIGHT : Grade.NONE_RIGHT);
  }

  @Property
  void whatever_is_no_code_is_malformed(@ForAll String text) {
    boolean looksLikeOne =
        text.length() == 18 && text.chars().allMatch(c -> VALUES.contains(Character.toString(c)));

    assertThat(new CreditCode(text).grade() == Grade.MALFORMED).isEqualTo(!looksLikeOne);
  }

  /** The example of the standard, and what happens to it. */
  @Example
  void the_example_of_the_standard_is_right() {
    assertThat(new CreditCode("91350100M000100Y43").grade()).isEqualTo(Grade.BOTH_RIGHT);
    assertThat(new CreditCode("91350100M000100Y44").grade())
        .isEqualTo(Grade.ONLY_ORGANISATION_RIGHT);
    assertThat(new CreditCode("91530126MA6EX0NP11").grade()).isEqualTo(Grade.BOTH_RIGHT);
    assertThat(new CreditCode("91530126MA6EK8PB0K").grade()).isEqualTo(Grade.BOTH_RIGHT);
    for (String text :
        List.of(
            "",
            "91350100m000100y43",
            " 91350100M000100Y43",
            "91350100M000100Y4",
            "91350100M000100Y4I",
            "９1350100M000100Y43")) {
      assertThat(new CreditCode(text).grade()).isEqualTo(Grade.MALFORMED);
    }
  }

  @Property
  void a_project_code_is_taken_apart(
      @ForAll @IntRange(max = 99) int year,
      @ForAll @IntRange(max = 99) int month,
      @ForAll @IntRange(max = 999_999) int region,
      @ForAll @IntRange(max = 99) int guidance,
      @ForAll @IntRange(max = 99) int type) {
    String text =
        String.format(
            Locale.ROOT, "%02d%02d-%06d-%02d-%02d-123456", year, month, region, guidance, type);
    boolean yearAlone = year == 20 && month >= 15 && month <= 20;
    if ((month < 1 || month > 12) && !yearAlone) {
      assertThatIllegalArgumentException().isThrownBy(() -> new ProjectCode(text));
      return;
    }
    ProjectCode code = new ProjectCode(text);

    assertThat(code.year()).isEqualTo(Year.of(2000 + (yearAlone ? month : year)));
    assertThat(code.month())
        .isEqualTo(yearAlone ? Optional.empty() : Optional.of(YearMonth.of(2000 + year, month)));
    assertThat(code.region()).isEqualTo(String.format(Locale.ROOT, "%06d", region));
    assertThat(code.guidance()).isEqualTo(String.format(Locale.ROOT, "%02d", guidance));
    assertThat(code.type()).isEqualTo(String.format(Locale.ROOT, "%02d", type));
  }

  /** Codes of projects that were concluded in 2025 on the platform of a province. */
  @Example
  void codes_that_write_the_year_alone_are_project_codes() {
    assertThat(new ProjectCode("2019-330391-47-03-831266").year()).isEqualTo(Year.of(2019));
    assertThat(new ProjectCode("2020-330391-48-03-158734").month()).isEmpty();
    assertThat(new ProjectCode("2012-330391-48-03-158734").month())
        .contains(YearMonth.of(2020, 12));
  }

  @Example
  void what_is_built_otherwise_is_no_project_code() {
    for (String text :
        List.of(
            "",
            "2401-530126-04-01-00000",
            "2014-530126-04-01-000000",
            "2021-530126-04-01-000000",
            "2401530126040100000",
            "2401-53012A-04-01-000000",
            "2401-530126-04-01-000000 ",
            "2401-530126-04-01-00000٣")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ProjectCode(text))
          .withMessage(
              "ProjectCode.text is written like 2401-530126-04-01-000000, but was '%s'; write it so"
                  .formatted(text));
    }
  }
}
