package org.zhuanban.party;

import static java.time.Month.DECEMBER;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The code of an investment project (项目代码) on the online platform, such as {@code
 * 2401-530126-04-01-000000}.
 *
 * <p>Only the structure is checked (GB/T 40058-2021, chapter 4). A code has four digits of time,
 * six of region, two of the central department, two of the type of project, and six at random. The
 * digits of time are year and month, such as {@code 2401}. Codes of 2015 to 2020 may have the year
 * there, such as {@code 2019}. A code keeps its form during the project. The last digit is a check
 * digit, which is not checked here: a code with a wrong digit passes.
 *
 * @param text the code, with its hyphens
 */
@Term(zh = "项目代码", en = "project code", law = "企业投资项目核准和备案管理条例第四条")
public record ProjectCode(String text) {
  /** No month has a number above 12, so that 2015 to 2020 are years. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "(?:20(?:1[5-9]|20)|[0-9]{2}(?:0[1-9]|1[0-2]))-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");

  private static final int CENTURY = 2000;

  /**
   * Checks the structure.
   *
   * @param text the code
   * @throws IllegalArgumentException if the code has another structure
   */
  public ProjectCode {
    if (!STRUCTURE.matcher(Input.given("ProjectCode.text", text)).matches()) {
      throw InputFault.FORM.at("ProjectCode.text", "2401-530126-04-01-000000", text);
    }
  }

  /**
   * Parses a code of an input.
   *
   * @param text the text
   * @return the code; empty if the text has another structure
   */
  public static Optional<ProjectCode> parse(String text) {
    return STRUCTURE.matcher(text).matches()
        ? Optional.of(new ProjectCode(text))
        : Optional.empty();
  }

  /** {@return the year of issue} */
  public Year year() {
    return Year.of(
        namesMonth()
            ? CENTURY + Integer.parseInt(text.substring(0, 2))
            : Integer.parseInt(text.substring(0, 4)));
  }

  /** {@return the month of issue; empty for a code with the year alone} */
  public Optional<YearMonth> month() {
    return namesMonth()
        ? Optional.of(year().atMonth(Integer.parseInt(text.substring(2, 4))))
        : Optional.empty();
  }

  private boolean namesMonth() {
    return Integer.parseInt(text.substring(2, 4)) <= DECEMBER.getValue();
  }

  /** {@return the code of the region, such as {@code 530126}} */
  public String region() {
    return text.substring(5, 11);
  }

  /** {@return the code of the guiding central department, such as {@code 04}} */
  public String guidance() {
    return text.substring(12, 14);
  }

  /** {@return the code of the type of project, such as {@code 01}} */
  public String type() {
    return text.substring(15, 17);
  }
}
