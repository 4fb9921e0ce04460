package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.PolicyCatalogue;

/**
 * An edition of the compendium of a county.
 *
 * @param catalogue the policies, with the number of the edition
 * @param publishedOn the day of its publication
 * @param from the first day on which it holds, until a later edition does
 * @param paper the paper that publishes it
 */
@Term(zh = "政策汇编版次", en = "edition of the compendium")
public record PolicyEdition(
    PolicyCatalogue catalogue, LocalDate publishedOn, LocalDate from, DocumentRef paper) {
  /** {@return the first day on which it was published and held} */
  public LocalDate heldFrom() {
    return publishedOn.isAfter(from) ? publishedOn : from;
  }
}
