package org.zhuanban.party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * An office by its title, never the person who holds it.
 *
 * @param department the code of its organ; empty for an office of the county's leaders
 * @param rank the rank, where a rule needs it
 * @param title the title, such as {@code 县自然资源局局长}
 */
@Term(zh = "职务", en = "office")
public record Office(Optional<String> department, Rank rank, String title) {
  /** The ranks of offices, as far as the law needs them. */
  public enum Rank {
    /** The head of a government (县长, 市长, 州长). */
    GOVERNMENT_HEAD,
    /** Another leader of the county (县领导), such as 县委常委、副县长. */
    COUNTY_LEADER,
    /** The principal head of its organ (主要负责人), such as a director of a bureau. */
    ORGAN_HEAD,
    /** A deputy head of its organ (副职负责人), such as a deputy director of a bureau. */
    DEPUTY_HEAD,
    /** Any other office. */
    OTHER
  }

  private static final List<Map.Entry<String, Level>> HEADS_OF_GOVERNMENTS =
      List.of(
          Map.entry("县长", Level.COUNTY),
          Map.entry("区长", Level.COUNTY),
          Map.entry("旗长", Level.COUNTY),
          Map.entry("市长", Level.CITY),
          Map.entry("州长", Level.CITY),
          Map.entry("盟长", Level.CITY),
          Map.entry("省长", Level.PROVINCE));

  /**
   * Checks whether the office is the head of the government at the level of an organ, who extends
   * the limit of joint handling (行政许可法第四十二条第二款). A title without the head of a level counts by its
   * {@link #rank}. A mayor also heads a city at the level of a county, and its organs.
   *
   * @param organ the organ
   * @return true if the office heads that government
   */
  public boolean headsGovernmentOf(Department organ) {
    if (rank != Rank.GOVERNMENT_HEAD) {
      return false;
    }
    Optional<Level> level =
        HEADS_OF_GOVERNMENTS.stream()
            .filter(post -> title.endsWith(post.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    boolean cityOfACounty = title.endsWith("市长") && organ.name().startsWith("市");
    return level.filter(named -> named != organ.level()).isEmpty()
        || (organ.level() == Level.COUNTY && cityOfACounty);
  }

  /** {@return whether the office is a head of its organ (本行政机关负责人), also a deputy} */
  public boolean headsOrgan() {
    return rank == Rank.ORGAN_HEAD || rank == Rank.DEPUTY_HEAD;
  }

  /** {@return whether the office is one of the leaders of the county, as of a task force} */
  public boolean leadsCounty() {
    return rank == Rank.COUNTY_LEADER || rank == Rank.GOVERNMENT_HEAD;
  }

  /**
   * Checks the title. Callers use {@link #of}, as the components may grow.
   *
   * @param department the code of the organ
   * @param rank the rank
   * @param title the title
   * @throws IllegalArgumentException if the title is blank or longer than 200 characters
   */
  public Office {
    Input.said("Office.title", title, 200);
  }

  /**
   * Creates an office of the county's leaders.
   *
   * @param rank the rank, where a rule needs it
   * @param title the title, such as {@code 县自然资源局局长}
   * @return the office
   * @throws IllegalArgumentException if the title is blank or longer than 200 characters
   */
  public static Office of(Rank rank, String title) {
    return new Office(Optional.empty(), rank, title);
  }

  /**
   * Sets the organ of the office.
   *
   * @param department the code of its organ
   * @return a copy with the organ
   */
  public Office withDepartment(String department) {
    return new Office(Optional.of(Input.given("Office.department", department)), rank, title);
  }
}
