package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The attribution of a period, day by day.
 *
 * @param spans the spans in order, without gap or overlap; neighbours have different holders; empty
 *     if no day has passed
 */
public record Attribution(List<HolderSpan> spans) {
  /**
   * Copies the spans.
   *
   * @param spans the spans in order
   */
  public Attribution {
    spans = List.copyOf(spans);
  }

  static Attribution of(LocalDate first, LocalDate last, Function<LocalDate, Holder> holderOn) {
    List<HolderSpan> spans = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Holder holder = holderOn.apply(day);
      int before = spans.size() - 1;
      if (before >= 0 && spans.get(before).holder().equals(holder)) {
        spans.set(before, new HolderSpan(spans.get(before).first(), day, holder));
      } else {
        spans.add(new HolderSpan(day, day, holder));
      }
    }
    return new Attribution(spans);
  }

  /** {@return the number of calendar days of the period, from 0} */
  public int total() {
    return spans.stream().mapToInt(HolderSpan::days).sum();
  }

  /** {@return the calendar days of each holder; their sum is {@link #total}} */
  public SortedMap<Holder, Integer> days() {
    SortedMap<Holder, Integer> days = new TreeMap<>();
    spans.forEach(span -> days.merge(span.holder(), span.days(), Integer::sum));
    return Collections.unmodifiableSortedMap(days);
  }

  /**
   * Sums the working days of each holder. Rest days and days before the take-over are excluded.
   *
   * @return the days, without {@link Holder.RestDay} and {@link Holder.NotRecorded}
   */
  public SortedMap<Holder, Integer> workingDays() {
    SortedMap<Holder, Integer> days = new TreeMap<>(days());
    days.remove(new Holder.RestDay());
    days.remove(new Holder.NotRecorded());
    return Collections.unmodifiableSortedMap(days);
  }

  /**
   * Returns the holder of a day.
   *
   * @param day the day
   * @return its holder; empty outside the period
   */
  public Optional<Holder> on(LocalDate day) {
    return spans.stream()
        .filter(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
        .map(HolderSpan::holder)
        .findFirst();
  }
}
