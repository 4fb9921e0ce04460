package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier expects and a run says nothing about: what no run computes, and what came after
 * the day at which this one was cut.
 *
 * @param dossier the dossier
 * @param end the last day of the run
 * @param asOf the day at which the run was cut, if it was
 */
record NotCompared(Dossier dossier, LocalDate end, Optional<LocalDate> asOf) {
  private static final Set<String> COMPUTED =
      Set.of(
          "items",
          "snapshots",
          "task_force",
          "renewals",
          "bad_review",
          "calendar_restatements",
          "land",
          "construction",
          "production",
          "suspension",
          "form",
          "funds",
          "policies",
          MeasuresBlock.KEY,
          ReportBlock.DUE,
          ReportBlock.SUBMITTED,
          "violations",
          "refused");

  /** {@return the paths of {@code expected} that this run says nothing about} */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    Map<String, @Nullable Object> tree = dossier.expected().map(Expected::tree).orElse(Map.of());
    tree.forEach(
        (key, value) -> {
          if (key.equals("items") && value instanceof Map<?, ?> blocks) {
            blocks.forEach(
                (item, block) -> {
                  if (later(block)) {
                    paths.add("items." + item);
                  }
                });
          } else if (ReportBlock.holds(key) && value instanceof Map<?, ?> periods) {
            Set<String> later = new TreeSet<>();
            periods.forEach(
                (period, told) -> {
                  if (asOf.isPresent() && ReportBlock.later(String.valueOf(period), told, end)) {
                    later.add("%s.%s".formatted(key, period));
                  }
                });
            paths.addAll(later.size() == periods.size() ? Set.of(key) : later);
          } else if (key.equals("snapshots") || key.equals("funds")) {
            dossier.expected().orElseThrow().asOfDays(key).stream()
                .filter(day -> day.isAfter(end))
                .forEach(day -> paths.add("%s[%s]".formatted(key, day)));
          } else if (!computedKey(key) || later(value) || open(key)) {
            paths.add(key);
          }
        });
    return paths;
  }

  private boolean open(String key) {
    return asOf.filter(day -> new Cut(dossier, day).open(key)).isPresent();
  }

  private static boolean computedKey(String key) {
    return COMPUTED.contains(key)
        || key.startsWith(TimelineBlock.KEY)
        || key.startsWith(ProblemBlock.KEY)
        || key.startsWith(OrderBlock.KEY)
        || key.startsWith(SuggestionBlock.KEY)
        || key.startsWith(Attractions.LEAD)
        || key.startsWith(Attractions.WISH)
        || key.startsWith(AccountabilityBlock.KEY)
        || key.endsWith(CapBlock.SUFFIX);
  }

  /** Whether a part of {@code expected} speaks of what came after the run was cut. */
  private boolean later(@Nullable Object part) {
    if (asOf.isEmpty()) {
      return false;
    }
    if (part instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(this::later);
    }
    if (part instanceof List<?> list) {
      return list.stream().anyMatch(this::later);
    }
    return part instanceof LocalDate day && day.isAfter(asOf.get());
  }
}
