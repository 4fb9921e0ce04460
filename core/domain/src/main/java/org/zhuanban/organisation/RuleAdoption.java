package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.party.DocumentRef;

/**
 * Local rules that the county has adopted by one paper.
 *
 * @param on the day of the adoption
 * @param limits the limits
 * @param waivers the waived conventions
 * @param paper the paper
 */
@Term(zh = "本县规则登记", en = "adoption of local rules")
public record RuleAdoption(
    LocalDate on, List<LocalRule> limits, List<LocalWaiver> waivers, DocumentRef paper) {
  /**
   * Copies the lists.
   *
   * @param on the day of the adoption
   * @param limits the limits
   * @param waivers the waived conventions
   * @param paper the paper
   */
  public RuleAdoption {
    limits = List.copyOf(limits);
    waivers = List.copyOf(waivers);
  }

  /** A later rule ends an earlier one, so that its last day is no part of what it is. */
  boolean has(LocalRule rule) {
    return limits.stream()
        .anyMatch(
            limit ->
                limit.matter() == rule.matter()
                    && limit.value().equals(rule.value())
                    && limit.validFrom().equals(rule.validFrom()));
  }

  boolean has(LocalWaiver waiver) {
    return waivers.stream()
        .anyMatch(
            known ->
                known.standard() == waiver.standard()
                    && known.basis().equals(waiver.basis())
                    && known.validFrom().equals(waiver.validFrom()));
  }
}
