package org.zhuanban.items.cn;

import java.util.Locale;
import org.zhuanban.input.Input;

/**
 * The words of an article on which a value of an item rests.
 *
 * @param part the value
 * @param law the version of the legal text
 * @param article the article, such as {@code 第八条第二款}
 * @param words the words themselves, as short as they can be
 */
public record Clause(Part part, Law law, String article, String words) {
  /** The values of an item that rest on words of an article. */
  public enum Part {
    /** The item itself, without which the act is not allowed. */
    ITEM,
    /** The statutory limit. */
    LIMIT,
    /** The unit of the limit, where the practice of the article's branch differs. */
    UNIT,
    /** The maximum of the extension, and who may grant it. */
    EXTENSION,
    /** The limit for the one-time notice of corrections. */
    CORRECTION,
    /** A procedure whose time is not counted. */
    SPECIAL,
    /** The effect of silence. */
    SILENCE,
    /** The validity of the licence. */
    VALIDITY,
    /** The time before its end at which renewal is applied for. */
    RENEWAL,
    /** The time within which construction starts. */
    START;

    static Part of(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** {@return the name in the data, such as {@code limit}} */
    public String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the texts.
   *
   * @param part the value
   * @param law the version of the legal text
   * @param article the article
   * @param words the words themselves
   * @throws IllegalArgumentException if a text is blank
   */
  public Clause {
    Input.said("Clause.article", article, Input.KEY);
    Input.said("Clause.words", words, Input.KEY);
  }

  /** {@return the article with the name of its text, such as {@code 行政许可法第四十二条第一款}} */
  public String basis() {
    return law.name() + article;
  }
}
