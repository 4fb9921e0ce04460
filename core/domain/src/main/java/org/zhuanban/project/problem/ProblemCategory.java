package org.zhuanban.project.problem;

import java.util.Arrays;
import java.util.List;

/** The categories of problems. */
public enum ProblemCategory {
  /** Land (用地). */
  LAND("用地", "土地"),
  /** Environmental impact assessment (环评). */
  ENVIRONMENT("环评", "环境影响"),
  /** Use of energy (能耗). */
  ENERGY("能耗", "节能"),
  /** Money (资金). */
  FUNDS("资金", "融资"),
  /** Labour (用工). */
  LABOUR("用工", "招工"),
  /** Water, power, gas and roads (水电气路). */
  UTILITIES("水电气路", "供水", "用水", "排水", "电力", "供电", "用电", "供气", "用气", "燃气", "道路"),
  /** Approvals (审批). */
  APPROVAL("审批"),
  /** Promised benefits of a policy (政策兑现). */
  POLICY("政策兑现", "惠企政策"),
  /** Any other category (其他). */
  OTHER("其他");

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<String> words;

  ProblemCategory(String... words) {
    this.words = List.of(words);
  }

  /** {@return the name of the category in Chinese} */
  public String chinese() {
    return words.get(0);
  }

  /**
   * Finds a category by the words of a report, such as {@code 要素保障-电力}.
   *
   * @param words the words
   * @return the first category with a key word in them, or with its name; {@link #OTHER} if there
   *     is none
   */
  public static ProblemCategory of(String words) {
    return Arrays.stream(values())
        .filter(
            category ->
                category.name().equalsIgnoreCase(words)
                    || category.words.stream().anyMatch(words::contains))
        .findFirst()
        .orElse(OTHER);
  }
}
