package org.zhuanban.items.cn;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;

/**
 * One version of a legal text.
 *
 * @param key its key in the data, such as {@code 建筑法2019}
 * @param name its name as cited, with its version if the library has several
 * @param document the document by which the version was published
 * @param rank its rank
 * @param from the first day on which the version was in force
 * @param until the last such day; empty if no end is known
 * @param source the public address at which the text was read
 */
public record Law(
    String key,
    String name,
    String document,
    Rank rank,
    LocalDate from,
    Optional<LocalDate> until,
    String source) {
  /** The ranks of legal texts that set limits (立法法). */
  public enum Rank {
    /** 法律. */
    LAW,
    /** 行政法规. */
    REGULATION,
    /** 部门规章. It may shorten the general limit, never lengthen it (行政许可法第四十二条). */
    RULE
  }

  /**
   * Checks the texts.
   *
   * @param key its key in the data
   * @param name its name as cited
   * @param document the document by which the version was published
   * @param rank its rank
   * @param from the first day on which the version was in force
   * @param until the last such day
   * @param source the public address at which the text was read
   * @throws IllegalArgumentException if a text is blank
   */
  public Law {
    Input.said("Law.key", key, Input.NAME);
    Input.said("Law.name", name, Input.KEY);
    Input.said("Law.document", document, Input.KEY);
    Input.said("Law.source", source, Integer.MAX_VALUE);
  }

  /**
   * {@return whether the version was in force on a day}
   *
   * @param day the day
   */
  public boolean inForceOn(LocalDate day) {
    return Period.contains(from, until, day);
  }
}
