package org.zhuanban.party;

import java.util.Optional;

/**
 * An office by its title, never the person who holds it.
 *
 * @param department the code of the organ it belongs to; empty for an office of the county's
 *     leaders
 * @param rank how high it stands, where a rule asks for it
 * @param title the title, such as {@code 县自然资源局局长}
 */
public record Office(Optional<String> department, Rank rank, String title) {
  /** How high an office stands, as far as the law asks. */
  public enum Rank {
    /** The head of the county government (县长). */
    GOVERNMENT_HEAD,
    /** The head of the organ that it belongs to (本行政机关负责人), such as a director of a bureau. */
    ORGAN_HEAD,
    /** Any other office. */
    OTHER
  }

  /**
   * Checks the title.
   *
   * @param department the code of the organ
   * @param rank how high it stands
   * @param title the title
   * @throws IllegalArgumentException if the title is blank or longer than 200 characters
   */
  public Office {
    if (title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException(
          "the title of an office has 1 to 200 characters, but had %s".formatted(title.length()));
    }
  }
}
