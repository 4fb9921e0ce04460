package org.zhuanban.accountability;

import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/**
 * A notice of facts, basis and intended measures.
 *
 * @param to the addressees, each once, at least one
 * @param officers the officers that the notice addresses and that the case did not name before
 * @param throughUnit whether the notified unit notifies its officers concerned; the decision may
 *     then be about these officers, too
 * @param basis the clauses that the intended measures rest on; empty where only the paper names
 *     them
 * @param intended the intended measures; empty where the notice names none yet
 * @param paper the notice as a document
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
   * @param to the addressees
   * @param officers the officers that the notice addresses and that the case did not name before
   * @param throughUnit whether the unit notifies its officers
   * @param basis the clauses
   * @param intended the intended measures
   * @param paper the notice as a document
   */
  public NoticeOfFacts {
    to = Input.list("NoticeOfFacts.to", to);
    officers = Input.list("NoticeOfFacts.officers", officers);
    basis = Input.list("NoticeOfFacts.basis", basis);
    intended = Input.list("NoticeOfFacts.intended", intended);
  }

  /**
   * {@return whether the notice reaches a party}
   *
   * @param party the party
   */
  public boolean reaches(PartyConcerned party) {
    return to.contains(party) || (throughUnit && to.contains(PartyConcerned.UNIT));
  }
}
