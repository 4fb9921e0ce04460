package org.zhuanban.approval.application;

import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * A document that is missing at a tolerated acceptance (容缺受理) and promised by the applicant.
 *
 * @param name its name, 1 to 200 characters, as in the guide of the item
 * @param within the limit of the applicant, from the day of acceptance, in the calendar of the
 *     deciding department
 */
@Term(zh = "容缺材料", en = "deferred document")
public record DeferredDocument(String name, TimeLimit within) {
  /**
   * Checks the name.
   *
   * @param name its name
   * @param within the limit of the applicant
   * @throws IllegalArgumentException if the name is blank or longer than 200 characters
   */
  public DeferredDocument {
    Input.said("DeferredDocument.name", name, 200);
  }
}
