package org.zhuanban.accountability;

import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/**
 * Tells those examined of what, on which basis, and by what they are to be held to account.
 *
 * @param to who is told, each once, at least one
 * @param officers whom it tells and the case did not name before
 * @param throughUnit whether the unit, told itself, tells those of its officers whom it concerns; a
 *     decision may then be about them, too
 * @param basis the clauses that the intended measures rest on; empty where the paper alone says so
 * @param intended the measures that are intended; empty where the notice names none yet
 * @param paper the notice itself
 */
@Term(zh = "拟认定事实告知", en = "notice of facts", law = "行政机关公务员处分条例第三十九条")
public record NoticeOfFacts(
    List<PartyConcerned> to,
    List<Officer> officers,
    boolean throughUnit,
    List<String> basis,
    List<AccountabilityMeasure> intended,
    DocumentRef paper) {
  /**
   * Copies the lists.
   *
   * @param to who is told
   * @param officers whom it tells and the case did not name before
   * @param throughUnit whether the unit tells its officers
   * @param basis the clauses
   * @param intended the measures that are intended
   * @param paper the notice itself
   */
  public NoticeOfFacts {
    to = Input.list("NoticeOfFacts.to", to);
    officers = Input.list("NoticeOfFacts.officers", officers);
    basis = Input.list("NoticeOfFacts.basis", basis);
    intended = Input.list("NoticeOfFacts.intended", intended);
  }

  /**
   * {@return whether a party was told}
   *
   * @param party the party
   */
  public boolean reaches(PartyConcerned party) {
    return to.contains(party) || (throughUnit && to.contains(PartyConcerned.UNIT));
  }
}
