package org.zhuanban.accountability;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The three tracks of accountability, each with its own forms, remedies and clauses. */
public enum AccountabilityType {
  /** Organisational accountability of units and officers (问责). */
  ORGANISATIONAL("关于实行党政领导干部问责的暂行规定第十四条", Circumstance.LOCAL, "关于实行党政领导干部问责的暂行规定第十七条"),
  /** Discipline by the appointing organ (处分, 公务员法第五十七条、第六十一条至第六十五条). */
  APPOINTING_ORGAN("行政机关公务员处分条例第三十九条", "公务员法第五十七条", "行政机关公务员处分条例第三十九条"),
  /** Government sanction by the supervisory organ (政务处分, 公职人员政务处分法第七条、第八条). */
  SUPERVISORY_ORGAN("公职人员政务处分法第四十三条", "公职人员政务处分法第七条、第十二条", "公职人员政务处分法第四十五条");

  private final String hearing;
  private final String forms;
  private final String decision;

  AccountabilityType(String hearing, String forms, String decision) {
    this.hearing = hearing;
    this.forms = forms;
    this.decision = decision;
  }

  /** {@return the clause on the notice of facts and the statement} */
  public String hearing() {
    return hearing;
  }

  /** {@return the clause that lists the forms} */
  public String forms() {
    return forms;
  }

  /** {@return the clause on the content of a decision} */
  public String decision() {
    return decision;
  }

  /**
   * {@return the clause that bars measures heavier than the notice; for organisational
   * accountability, our convention}
   */
  public String noHeavierThanTold() {
    return switch (this) {
      case ORGANISATIONAL -> "工作惯例：问责处理不重于告知的处理";
      case APPOINTING_ORGAN -> "公务员法第六十三条";
      case SUPERVISORY_ORGAN -> hearing;
    };
  }

  /**
   * {@return the clauses of several tracks, each once; of all tracks if none is given}
   *
   * @param tracks the tracks
   * @param clause the function from a track to its clause
   */
  public static String sources(
      Collection<AccountabilityType> tracks, Function<AccountabilityType, String> clause) {
    return (tracks.isEmpty() ? Arrays.asList(values()) : tracks)
        .stream().sorted().map(clause).distinct().collect(Collectors.joining("，"));
  }

  /**
   * {@return the clauses of all tracks}
   *
   * @param clause the function from a track to its clause
   */
  public static String sources(Function<AccountabilityType, String> clause) {
    return sources(Arrays.asList(values()), clause);
  }
}
