package org.zhuanban.party;

import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * The number of an application on the platform for government services (办件编号), such as {@code
 * 12441500196720244T3442199806003202206230068}.
 *
 * <p>GB/T 39046—2020, tables 6 to 9, allow up to 50 characters and set no structure. The national
 * platform appends the day and a serial number to the implementation code of the item, 43
 * characters in all. There is no check digit.
 *
 * @param text the number, 1 to 50 characters out of {@code A-Z a-z 0-9 . _ -}
 */
@Term(zh = "办件编号", en = "case number")
public record CaseNumber(String text) {
  private static final int LONGEST = 50;

  /**
   * Checks the characters.
   *
   * @param text the number
   * @throws IllegalArgumentException if the number is empty, too long or has another character
   */
  public CaseNumber {
    Input.code("CaseNumber.text", text, LONGEST);
  }
}
