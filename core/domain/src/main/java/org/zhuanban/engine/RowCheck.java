package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.audit.RowReport;
import org.zhuanban.party.Succession;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.StreamKey;

/**
 * The comparison of stored duty and identifier rows with those that follow from the entries. A duty
 * row that followed on an earlier day or from earlier notices is outdated; any other different row
 * was changed.
 */
record RowCheck(
    EngineConfig config,
    StreamLoader streams,
    DutyProjection duties,
    IdentifierProjection identifiers) {
  private static final int BATCH = 50;

  /** The number of days before the last entry whose notices may have been the known ones. */
  private static final int OLDEST_NEWS = 400;

  /** The maximum number of days whose rows explain a different one. */
  private static final int MOST_DAYS = 64;

  /** A component of a row. */
  private record Component(String name, String zh, Function<DutyRow, Object> of) {}

  private static final List<Component> COMPONENTS =
      List.of(
          new Component("kind", "种类", DutyRow::kind),
          new Component("owner", "责任主体", DutyRow::owner),
          new Component("subject", "事项", DutyRow::subject),
          new Component("bindingDue", "预警期限", DutyRow::bindingDue),
          new Component("committedDue", "承诺期限", DutyRow::committedDue),
          new Component("statutoryDue", "法定期限", DutyRow::statutoryDue),
          new Component("nextReviewOn", "下次核查日", DutyRow::nextReviewOn),
          new Component("openedOn", "起算日", DutyRow::openedOn),
          new Component("closedOn", "终结日", DutyRow::closedOn));

  RowReport check(List<StreamKey> keys) {
    RowReport report = RowReport.NOTHING;
    for (int first = 0; first < keys.size(); first += BATCH) {
      List<StreamKey> some = keys.subList(first, Math.min(first + BATCH, keys.size()));
      Map<StreamKey, List<DutyRow>> stored = config.storage().dutiesOf(some);
      Map<StreamKey, List<IdentifierRow>> named = config.storage().identifiersOf(some);
      Map<StreamKey, EventStream> loaded = streams.loadAll(some).streams();
      for (StreamKey stream : some) {
        List<DutyRow> rows = stored.getOrDefault(stream, List.of());
        EventStream known = loaded.get(stream);
        List<IdentifierRow> names = named.getOrDefault(stream, List.of());
        boolean equal =
            known != null
                && today(known).equals(byKey(rows))
                && identifiers.rows(known).equals(names);
        report = report.plus(equal ? rows(rows.size() + names.size()) : different(stream));
      }
    }
    return report;
  }

  private static RowReport rows(int count) {
    return new RowReport(count, List.of(), List.of());
  }

  private Map<String, DutyRow> today(EventStream loaded) {
    return duties.derive(loaded, config.today(), config.today());
  }

  /** Compares a stream alone, with rows and entries of the same version. */
  private RowReport different(StreamKey stream) {
    try {
      EventStream loaded = streams.load(stream);
      List<DutyRow> rows;
      List<IdentifierRow> names;
      EventStream before;
      do {
        before = loaded;
        rows = config.storage().duties(stream);
        names = config.storage().identifiers(stream);
        loaded = streams.load(stream);
      } while (loaded.version() > before.version());
      return compared(stream, loaded, rows).plus(named(stream, loaded, names));
    } catch (UnreadableStreamException e) {
      return new RowReport(
          0,
          List.of(
              new Finding(
                  stream, Math.max(1, e.version()), Flaw.UNREADABLE, e.toString(), "记录无法读取：" + e)),
          List.of());
    }
  }

  private RowReport named(StreamKey stream, EventStream loaded, List<IdentifierRow> names) {
    Map<Long, List<IdentifierRow>> stored = IdentifierProjection.byEntry(names);
    List<Finding> findings =
        identifiers.difference(names, loaded).stream()
            .map(
                wanted ->
                    identifiers(stream, wanted, stored.getOrDefault(wanted.version(), List.of())))
            .toList();
    return new RowReport(names.size(), findings, List.of());
  }

  private static Finding identifiers(
      StreamKey stream, EntryIdentifiers wanted, List<IdentifierRow> stored) {
    return new Finding(
        stream,
        Math.max(1, wanted.version()),
        Flaw.ROW,
        "the identifiers of the entry are %s, but %s follow; rebuild the rows"
            .formatted(said(stored), said(wanted.rows())),
        "该号记录的标识现为%s，应为%s；请重建标识行".formatted(said(stored), said(wanted.rows())));
  }

  private static List<String> said(List<IdentifierRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.kind()
                    + " "
                    + row.text()
                    + row.item().map(" "::concat).orElse("")
                    + row.attempt().map(number -> " " + number).orElse(""))
        .toList();
  }

  private RowReport compared(StreamKey stream, EventStream loaded, List<DutyRow> rows) {
    Map<String, DutyRow> stored = byKey(rows);
    Map<String, DutyRow> wanted = today(loaded);
    Set<String> keys = new TreeSet<>(stored.keySet());
    keys.addAll(wanted.keySet());
    keys.removeIf(
        key -> Optional.ofNullable(stored.get(key)).equals(Optional.ofNullable(wanted.get(key))));
    if (keys.isEmpty()) {
      return rows(rows.size());
    }
    Set<String> changed = new TreeSet<>(keys);
    for (Map<String, DutyRow> earlier : earlier(loaded)) {
      changed.removeIf(
          key ->
              Optional.ofNullable(stored.get(key)).equals(Optional.ofNullable(earlier.get(key))));
    }
    List<Finding> findings =
        changed.stream().map(key -> duty(stream, loaded.version(), key, stored, wanted)).toList();
    boolean outdated = changed.size() < keys.size();
    return new RowReport(rows.size(), findings, outdated ? List.of(stream) : List.of());
  }

  /** The rows of every day since the last entry on which a derivation may have been another. */
  private List<Map<String, DutyRow>> earlier(EventStream loaded) {
    if (loaded.version() == 0) {
      return List.of();
    }
    LocalDate today = config.today();
    LocalDate first = loaded.recordedOn(loaded.version());
    List<Map<String, DutyRow>> derived = new ArrayList<>();
    NavigableSet<LocalDate> days = new TreeSet<>(Set.of(first));
    for (LocalDate news : news(first.minusDays(OLDEST_NEWS), today)) {
      // A release with a notice may be in use long after its publication.
      derived.add(duties.derive(loaded, first, news.minusDays(1)));
      if (news.isAfter(first)) {
        days.add(news);
      }
    }
    config.rules().successions().entries().stream()
        .map(Succession::from)
        .filter(day -> day.isAfter(first) && !day.isAfter(today))
        .forEach(days::add);
    Set<LocalDate> done = new HashSet<>();
    while (!days.isEmpty() && done.size() < MOST_DAYS) {
      LocalDate day = days.first();
      days.remove(day);
      if (done.add(day)) {
        Map<String, DutyRow> rows = duties.derive(loaded, day, day);
        derived.add(rows);
        rows.values().stream()
            .flatMap(row -> row.nextReviewOn().stream())
            .filter(review -> review.isAfter(day) && !review.isAfter(today))
            .forEach(days::add);
      }
    }
    return derived;
  }

  private List<LocalDate> news(LocalDate after, LocalDate upTo) {
    List<LocalDate> news = new ArrayList<>();
    Optional<LocalDate> next = config.calendars().nextNews(after);
    while (next.filter(day -> !day.isAfter(upTo)).isPresent()) {
      news.add(next.get());
      next = config.calendars().nextNews(next.get());
    }
    return news;
  }

  private static Finding duty(
      StreamKey stream,
      long version,
      String key,
      Map<String, DutyRow> stored,
      Map<String, DutyRow> wanted) {
    DutyRow met = stored.get(key);
    DutyRow due = wanted.get(key);
    if (met == null) {
      return row(
          stream, version, "duty '%s' has no row".formatted(key), "责任事项“%s”缺行".formatted(key));
    }
    if (due == null) {
      return row(
          stream,
          version,
          "no entry gives cause to duty '%s'".formatted(key),
          "责任事项“%s”没有记录依据".formatted(key));
    }
    List<String> differences = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Component component : COMPONENTS) {
      Object is = component.of().apply(met);
      Object should = component.of().apply(due);
      if (!is.equals(should)) {
        differences.add(
            "%s is %s, but %s follows".formatted(component.name(), english(is), english(should)));
        chinese.add("%s现为%s，应为%s".formatted(component.zh(), chinese(is), chinese(should)));
      }
    }
    return row(
        stream,
        version,
        "duty '%s' does not follow from the entries: %s"
            .formatted(key, String.join(", ", differences)),
        "责任事项“%s”与记录不符：%s".formatted(key, String.join("、", chinese)));
  }

  private static Finding row(StreamKey stream, long version, String detail, String chinese) {
    return new Finding(
        stream, version, Flaw.ROW, detail + "; rebuild the rows", chinese + "；请重建责任事项行");
  }

  private static String said(Object value, String none, String provisional) {
    if (value instanceof Optional<?> some) {
      return some.map(held -> said(held, none, provisional)).orElse(none);
    }
    return value instanceof DueDate due
        ? due.date() + (due.provisional() ? provisional : "")
        : value.toString();
  }

  private static String english(Object value) {
    return said(value, "none", " (provisional)");
  }

  private static String chinese(Object value) {
    return said(value, "无", "（暂定）");
  }

  private static Map<String, DutyRow> byKey(List<DutyRow> rows) {
    Map<String, DutyRow> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.key(), row));
    return byKey;
  }
}
