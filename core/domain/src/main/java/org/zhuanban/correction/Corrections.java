package org.zhuanban.correction;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.glossary.Term;

/**
 * What is known about the entries of a stream besides what they tell; all by their versions.
 *
 * @param annulled the acts that were annulled
 * @param reasons why acts were entered when they were
 * @param reviewed what became, at last, of what a late act or an annulment had unsettled
 * @param held the facts that wait for what they presuppose
 * @param toldFirst by the entries of acts that had waited or replace others, the entries that told
 *     of them first and give them their place among the acts of a day
 * @param erased the entries whose texts were erased, and by which order; of several the last
 */
@Term(zh = "更正与补录", en = "corrections of the journal")
public record Corrections(
    SortedMap<Long, EntryAnnulled> annulled,
    SortedMap<Long, String> reasons,
    SortedMap<Long, ReviewResult> reviewed,
    SortedMap<Long, PendingFact> held,
    SortedMap<Long, Long> toldFirst,
    SortedMap<Long, TextsErased> erased) {
  /**
   * A fact that waits.
   *
   * @param fact what was reported, and the rule that it met
   * @param effectiveOn the day on which it took effect
   */
  public record PendingFact(FactDeferred fact, LocalDate effectiveOn) {}

  /** Nothing was corrected. */
  public static final Corrections NONE =
      new Corrections(
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>());

  /**
   * Copies the maps.
   *
   * @param annulled the acts that were annulled
   * @param reasons why acts were entered when they were
   * @param reviewed what became of what was unsettled
   * @param held the facts that wait
   * @param toldFirst the entries that told of acts first
   * @param erased the entries whose texts were erased
   */
  public Corrections {
    annulled = Collections.unmodifiableSortedMap(new TreeMap<>(annulled));
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    reviewed = Collections.unmodifiableSortedMap(new TreeMap<>(reviewed));
    held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    toldFirst = Collections.unmodifiableSortedMap(new TreeMap<>(toldFirst));
    erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
  }

  /**
   * Tells whether something that followed from acts, such as an acceptance by silence, still does.
   *
   * @param entry the version of the entry that tells of it
   * @return true unless it was reviewed and does not follow any more
   */
  public boolean follows(long entry) {
    return reviewed.getOrDefault(entry, ReviewResult.ADDED) == ReviewResult.ADDED;
  }

  /**
   * Leaves out the facts that wait, and the reasons for entries, that are not to be shown.
   *
   * @param shown tells of an entry by its version whether it is
   * @return the rest
   */
  public Corrections only(LongPredicate shown) {
    return new Corrections(
        annulled, only(reasons, shown), reviewed, only(held, shown), toldFirst, erased);
  }

  private static <T> SortedMap<Long, T> only(Map<Long, T> map, LongPredicate shown) {
    SortedMap<Long, T> some = new TreeMap<>(map);
    some.keySet().removeIf(entry -> !shown.test(entry));
    return some;
  }

  Corrections withAnnulled(EntryAnnulled annulment) {
    return new Corrections(
        with(annulled, annulment.entry(), annulment),
        reasons,
        reviewed,
        without(held, annulment.entry()),
        toldFirst,
        erased);
  }

  Corrections withReason(long entry, String reason) {
    return new Corrections(
        annulled, with(reasons, entry, reason), reviewed, held, toldFirst, erased);
  }

  Corrections withReviewed(long entry, ReviewResult result) {
    return new Corrections(
        annulled, reasons, with(reviewed, entry, result), held, toldFirst, erased);
  }

  Corrections withHeld(PendingFact waiting) {
    return new Corrections(
        annulled,
        reasons,
        reviewed,
        with(held, waiting.fact().entry(), waiting),
        toldFirst,
        erased);
  }

  Corrections withTold(long first, long entry) {
    return new Corrections(
        annulled, reasons, reviewed, without(held, first), with(toldFirst, entry, first), erased);
  }

  Corrections withErased(TextsErased order) {
    SortedMap<Long, TextsErased> next = new TreeMap<>(erased);
    order.entries().forEach(entry -> next.put(entry, order));
    return new Corrections(annulled, reasons, reviewed, held, toldFirst, next);
  }

  private static <T> SortedMap<Long, T> without(Map<Long, T> map, long entry) {
    SortedMap<Long, T> next = new TreeMap<>(map);
    next.remove(entry);
    return next;
  }

  private static <T> SortedMap<Long, T> with(Map<Long, T> map, long entry, T value) {
    SortedMap<Long, T> next = new TreeMap<>(map);
    next.put(entry, value);
    return next;
  }
}
