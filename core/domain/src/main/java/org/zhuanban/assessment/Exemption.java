package org.zhuanban.assessment;

import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.report.content.CaseRef;

/**
 * A case that counts against no subject, such as a settled exemption for a good-faith error in a
 * reform (容错免责). The person who enters it must be entitled to publish it.
 *
 * @param where the project and the key of the duty, such as {@code decide:A08:1}; for a rating the
 *     key of its answer
 * @param basis the paper of the exemption, such as the number of a decision
 */
@Term(zh = "考核免责", en = "exemption", law = "优化营商环境条例第七条第三款")
public record Exemption(CaseRef where, String basis) {
  /**
   * Checks the exemption.
   *
   * @param where the project and the key of the duty
   * @param basis the paper of the exemption
   * @throws org.zhuanban.input.InputException if it names no part of a project, or no paper
   */
  public Exemption {
    if (Input.given("Exemption.where", where).part().isEmpty()) {
      throw InputFault.MISSING.at("Exemption.where.part");
    }
    Input.said("Exemption.basis", basis, Integer.MAX_VALUE);
  }
}
