package org.zhuanban.correction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.glossary.Term;

/**
 * The corrections of the entries of a stream, by their versions.
 *
 * @param annulled the annulled acts
 * @param reasons the reasons for late entries
 * @param times the times of day of acts, in Chinese legal time, where they were given
 * @param reviewed the last review of each entry that a late act or an annulment affected
 * @param pending the facts that wait for others
 * @param firstEntries the entries of first report, by the entries of released or replacing acts;
 *     they determine the place among the acts of a day
 * @param erased the entries with erased texts, with their last orders of erasure
 * @param destruction the destruction of the stream by order; empty while it is kept
 */
@Term(zh = "更正与补录", en = "corrections of the journal")
public record Corrections(
    SortedMap<Long, EntryAnnulled> annulled,
    SortedMap<Long, String> reasons,
    SortedMap<Long, LocalDateTime> times,
    SortedMap<Long, ReviewResult> reviewed,
    SortedMap<Long, PendingFact> pending,
    SortedMap<Long, Long> firstEntries,
    SortedMap<Long, TextsErased> erased,
    Optional<DestructionOrder> destruction) {
  /**
   * The destruction of a stream, of which nothing else is left.
   *
   * @param order the order, with its ground and its approval
   * @param on the day of the destruction
   */
  @Term(zh = "销毁", en = "destruction of a stream", law = "档案法第二十一条")
  public record DestructionOrder(StreamDestroyed order, LocalDate on) {}

  /**
   * A waiting fact.
   *
   * @param fact the reported fact, and the rule that defers it
   * @param effectiveOn the day of effect
   */
  public record PendingFact(FactDeferred fact, LocalDate effectiveOn) {}

  /** The corrections of a stream without any. */
  public static final Corrections NONE =
      new Corrections(
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          Optional.empty());

  /**
   * Copies the maps.
   *
   * @param annulled the annulled acts
   * @param reasons the reasons for late entries
   * @param times the times of day of acts
   * @param reviewed the last review of each affected entry
   * @param pending the waiting facts
   * @param firstEntries the entries of first report
   * @param erased the entries with erased texts
   * @param destruction the destruction of the stream
   */
  public Corrections {
    annulled = Collections.unmodifiableSortedMap(new TreeMap<>(annulled));
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
    reviewed = Collections.unmodifiableSortedMap(new TreeMap<>(reviewed));
    pending = Collections.unmodifiableSortedMap(new TreeMap<>(pending));
    firstEntries = Collections.unmodifiableSortedMap(new TreeMap<>(firstEntries));
    erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
  }

  /**
   * Checks whether a consequence of acts, such as an acceptance by silence, still follows.
   *
   * @param entry the version of the entry of its events
   * @return true unless it was reviewed and withdrawn
   */
  public boolean follows(long entry) {
    return reviewed.getOrDefault(entry, ReviewResult.ADDED) == ReviewResult.ADDED;
  }

  /**
   * Filters waiting facts, times and reasons for late entries.
   *
   * @param shown the predicate of the versions of entries to keep
   * @return the filtered corrections
   */
  public Corrections only(LongPredicate shown) {
    return new Corrections(
        annulled,
        only(reasons, shown),
        only(times, shown),
        reviewed,
        only(pending, shown),
        firstEntries,
        erased,
        destruction);
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
        times,
        reviewed,
        without(pending, annulment.entry()),
        firstEntries,
        erased,
        destruction);
  }

  Corrections withReason(long entry, String reason) {
    return new Corrections(
        annulled,
        with(reasons, entry, reason),
        times,
        reviewed,
        pending,
        firstEntries,
        erased,
        destruction);
  }

  Corrections withTime(long entry, LocalDateTime at) {
    return new Corrections(
        annulled,
        reasons,
        with(times, entry, at),
        reviewed,
        pending,
        firstEntries,
        erased,
        destruction);
  }

  /** A released fact has the time of its report. */
  Corrections withReleased(long first, long entry) {
    Corrections told = withTold(first, entry);
    return times.containsKey(first) ? told.withTime(entry, times.get(first)) : told;
  }

  Corrections withReviewed(long entry, ReviewResult result) {
    return new Corrections(
        annulled,
        reasons,
        times,
        with(reviewed, entry, result),
        pending,
        firstEntries,
        erased,
        destruction);
  }

  Corrections withHeld(PendingFact waiting) {
    return new Corrections(
        annulled,
        reasons,
        times,
        reviewed,
        with(pending, waiting.fact().entry(), waiting),
        firstEntries,
        erased,
        destruction);
  }

  Corrections withTold(long first, long entry) {
    return new Corrections(
        annulled,
        reasons,
        times,
        reviewed,
        without(pending, first),
        with(firstEntries, entry, first),
        erased,
        destruction);
  }

  Corrections withErased(TextsErased order) {
    SortedMap<Long, TextsErased> next = new TreeMap<>(erased);
    order.entries().forEach(entry -> next.put(entry, order));
    return new Corrections(
        annulled, reasons, times, reviewed, pending, firstEntries, next, destruction);
  }

  /** The journal is gone, and what was said of its entries with it. */
  Corrections withDestruction(StreamDestroyed order, LocalDate on) {
    return new Corrections(
        NONE.annulled,
        NONE.reasons,
        NONE.times,
        NONE.reviewed,
        NONE.pending,
        NONE.firstEntries,
        NONE.erased,
        Optional.of(new DestructionOrder(order, on)));
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
