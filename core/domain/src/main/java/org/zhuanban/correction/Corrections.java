package org.zhuanban.correction;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.feature.Fate;

/**
 * What is known about the entries of a stream besides what they tell; all by their versions.
 *
 * @param annulled the acts that were annulled
 * @param reasons why acts were entered when they were
 * @param reviewed what became, at last, of what a late act or an annulment had unsettled
 */
public record Corrections(
    SortedMap<Long, EntryAnnulled> annulled,
    SortedMap<Long, String> reasons,
    SortedMap<Long, Fate> reviewed) {
  /** Nothing was corrected. */
  static final Corrections NONE =
      new Corrections(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /**
   * Copies the maps.
   *
   * @param annulled the acts that were annulled
   * @param reasons why acts were entered when they were
   * @param reviewed what became of what was unsettled
   */
  public Corrections {
    annulled = Collections.unmodifiableSortedMap(new TreeMap<>(annulled));
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    reviewed = Collections.unmodifiableSortedMap(new TreeMap<>(reviewed));
  }

  /**
   * Tells whether something that followed from acts, such as an acceptance by silence, still does.
   *
   * @param entry the version of the entry that tells of it
   * @return true unless it was reviewed and does not follow any more
   */
  public boolean follows(long entry) {
    return reviewed.getOrDefault(entry, Fate.ADDED) == Fate.ADDED;
  }

  Corrections withAnnulled(EntryAnnulled annulment) {
    return new Corrections(with(annulled, annulment.entry(), annulment), reasons, reviewed);
  }

  Corrections withReason(long entry, String reason) {
    return new Corrections(annulled, with(reasons, entry, reason), reviewed);
  }

  Corrections withReviewed(long entry, Fate fate) {
    return new Corrections(annulled, reasons, with(reviewed, entry, fate));
  }

  private static <T> SortedMap<Long, T> with(Map<Long, T> map, long entry, T value) {
    SortedMap<Long, T> next = new TreeMap<>(map);
    next.put(entry, value);
    return next;
  }
}
