package org.zhuanban.accountability;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The three ways in which somebody is held to account, each with forms and remedies of its own, and
 * with clauses of its own.
 */
public enum AccountabilityType {
  /** Organisational accountability of units and officers (问责). */
  ORGANISATIONAL("关于实行党政领导干部问责的暂行规定第十四条", Circumstance.LOCAL, "关于实行党政领导干部问责的暂行规定第十七条"),
  /** Discipline by the organ that appoints (处分, 公务员法第五十七条、第六十一条至第六十五条). */
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

  /** {@return the clause by which the facts are told and the statement is heard} */
  public String hearing() {
    return hearing;
  }

  /** {@return the clause that lists the forms} */
  public String forms() {
    return forms;
  }

  /** {@return the clause on what a decision says} */
  public String decision() {
    return decision;
  }

  /**
   * {@return the clause by which nobody is held to account by more than was told; of organisational
   * accountability, our convention}
   */
  public String noHeavierThanTold() {
    return switch (this) {
      case ORGANISATIONAL -> "约定: 问责处理不重于告知的处理";
      case APPOINTING_ORGAN -> "公务员法第六十三条";
      case SUPERVISORY_ORGAN -> hearing;
    };
  }

  /**
   * {@return the clauses of several tracks, each once; of all if there are none}
   *
   * @param tracks the kinds of proceedings
   * @param clause the clause of each
   */
  public static String sources(
      Collection<AccountabilityType> tracks, Function<AccountabilityType, String> clause) {
    return (tracks.isEmpty() ? Arrays.asList(values()) : tracks)
        .stream().sorted().map(clause).distinct().collect(Collectors.joining(", "));
  }

  /**
   * {@return the clauses of all tracks}
   *
   * @param clause the clause of each
   */
  public static String sources(Function<AccountabilityType, String> clause) {
    return sources(Arrays.asList(values()), clause);
  }
}
