package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.zhuanban.glossary.Term;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetVersion;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportPeriod;

/**
 * The completion of the targets of a year (目标任务完成情况). Each event counts for the unit that was
 * responsible on its day, for each kind of owner once. The completions of all owners of a kind,
 * nobody included, add up to that of the county.
 *
 * @param period the period
 * @param day the day, one of the period, read at its end
 * @param targets the targets of the year as set or adjusted by the day
 * @param history the targets of the year as they were set and adjusted by the day, in order
 * @param achieved the amounts from the first day of the year to the day: projects, or yuan. Money
 *     that was reversed in the year is taken off, also money of an earlier year
 * @param inPeriod the part of them since the first day of the period
 * @param names the names of the owners
 */
@Term(zh = "目标任务完成情况", en = "completion of targets")
public record TargetCompletion(
    ReportPeriod period,
    LocalDate day,
    SortedMap<TargetKey, Target> targets,
    List<TargetVersion> history,
    SortedMap<TargetKey, Figure> achieved,
    SortedMap<TargetKey, Figure> inPeriod,
    NameIndex names) {
  /**
   * An adjustment of a target.
   *
   * @param before the target until the day before
   * @param now the target from the day of the adjustment on, with the paper
   */
  public record TargetAdjustment(Target before, TargetVersion now) {}

  /**
   * Copies the maps.
   *
   * @param period the period
   * @param day the day, read at its end
   * @param targets the targets of the year
   * @param history the targets as they were set and adjusted
   * @param achieved the amounts from the first day of the year to the day
   * @param inPeriod the part of them since the first day of the period
   * @param names the names of the owners
   */
  public TargetCompletion {
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    history = List.copyOf(history);
    achieved = Collections.unmodifiableSortedMap(new TreeMap<>(achieved));
    inPeriod = Collections.unmodifiableSortedMap(new TreeMap<>(inPeriod));
  }

  /** {@return the keys with a target or an amount, in their order} */
  public List<TargetKey> keys() {
    SortedSet<TargetKey> keys = new TreeSet<>(targets.keySet());
    achieved.forEach(
        (key, figure) -> {
          if (!figure.cases().isEmpty()) {
            keys.add(key);
          }
        });
    return List.copyOf(keys);
  }

  /**
   * Finds a target.
   *
   * @param key the owner and the measure
   * @return the target; empty if none was set by the day
   */
  public Optional<Target> target(TargetKey key) {
    return Optional.ofNullable(targets.get(key));
  }

  /** {@return the adjustments among the history, in order} */
  public List<TargetAdjustment> adjustments() {
    List<TargetAdjustment> adjustments = new ArrayList<>();
    SortedMap<TargetKey, Target> known = new TreeMap<>();
    for (TargetVersion version : history) {
      Target before = known.put(version.target().key(), version.target());
      if (before != null) {
        adjustments.add(new TargetAdjustment(before, version));
      }
    }
    return adjustments;
  }

  /**
   * Finds the amount from the first day of the year to the day.
   *
   * @param key the owner and the measure
   * @return the amount with its projects
   */
  public Figure achieved(TargetKey key) {
    return achieved.getOrDefault(key, Figure.NONE);
  }

  /**
   * Finds the amount from the first day of the period to the day.
   *
   * @param key the owner and the measure
   * @return the amount with its projects
   */
  public Figure inPeriod(TargetKey key) {
    return inPeriod.getOrDefault(key, Figure.NONE);
  }

  /**
   * Calculates the completion of the target of the year (年度目标完成率).
   *
   * @param key the owner and the measure
   * @return the amount by the target; not applicable without a target
   */
  public Ratio ofYear(TargetKey key) {
    return by(key, target(key).map(Target::amount));
  }

  /**
   * Calculates the completion of the part of the target that is due at the end of the period
   * (序时进度完成率).
   *
   * @param key the owner and the measure
   * @return the amount by the milestone, or by the whole target at the end of the year; not
   *     applicable without one
   */
  public Ratio onSchedule(TargetKey key) {
    return by(key, target(key).flatMap(target -> target.by(period.lastDay())));
  }

  private Ratio by(TargetKey key, Optional<BigDecimal> whole) {
    return new Ratio(achieved(key).amount(), whole.orElse(BigDecimal.ZERO));
  }

  /**
   * Adds the completion of other projects.
   *
   * @param other a completion of the same period and day, with the same organisation
   * @return the completion of the projects of both
   */
  public TargetCompletion plus(TargetCompletion other) {
    NameIndex.Collector all = new NameIndex.Collector();
    all.addAll(names);
    all.addAll(other.names);
    SortedMap<TargetKey, Target> set = new TreeMap<>(targets);
    set.putAll(other.targets);
    return new TargetCompletion(
        period,
        day,
        set,
        history.isEmpty() ? other.history : history,
        sum(achieved, other.achieved),
        sum(inPeriod, other.inPeriod),
        all.index());
  }

  private static SortedMap<TargetKey, Figure> sum(
      SortedMap<TargetKey, Figure> one, SortedMap<TargetKey, Figure> other) {
    Report.Tally<TargetKey> both = new Report.Tally<>();
    both.addAll(one);
    both.addAll(other);
    return both.figures();
  }

  /**
   * Keeps the completion of some owners.
   *
   * @param kept tests owners
   * @return a copy without all other owners
   */
  public TargetCompletion only(Predicate<TargetOwner> kept) {
    SortedMap<TargetKey, Figure> amounts = some(achieved, kept);
    return new TargetCompletion(
        period,
        day,
        some(targets, kept),
        history.stream().filter(each -> kept.test(each.target().owner())).toList(),
        amounts,
        some(inPeriod, kept),
        names.only(
            where ->
                amounts.values().stream().anyMatch(figure -> figure.cases().containsKey(where)),
            code ->
                keys().stream()
                    .map(TargetKey::owner)
                    .filter(kept)
                    .anyMatch(owner -> owner.unit().filter(code::equals).isPresent())));
  }

  private static <T> SortedMap<TargetKey, T> some(
      SortedMap<TargetKey, T> all, Predicate<TargetOwner> kept) {
    SortedMap<TargetKey, T> some = new TreeMap<>(all);
    some.keySet().removeIf(key -> !kept.test(key.owner()));
    return some;
  }
}
