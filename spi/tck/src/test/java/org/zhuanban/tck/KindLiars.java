package org.zhuanban.tck;

import static org.zhuanban.tck.Liars.changed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.tck.KindLie.Example;
import org.zhuanban.tck.KindLie.Scale;
import org.zhuanban.tck.KindLie.Value;
import org.zhuanban.tck.KindLie.Walk;
import org.zhuanban.tck.KindLie.Watch;

/** Storages that lie at sizes, values, nodes and moments that small examples do not reach. */
final class KindLiars {
  private static final LocalDate FIRST = LocalDate.of(1753, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2079, 6, 6);

  static final List<Lie> ALL =
      List.of(
          // Sizes.
          new KindLie(
              "J7_a_page_of_entries_ends_at_450",
              Scale.class,
              (honest, liar, other) ->
                  liar.onRead(
                      (stream, after, max) -> honest.read(stream, after, Math.min(max, 450)))),
          new KindLie(
              "J7_one_more_than_the_largest_page_overflows",
              Walk.class,
              (honest, liar, other) ->
                  liar.onRead(
                      (stream, after, max) ->
                          max + 1 < 0 ? List.of() : honest.read(stream, after, max))),
          new KindLie(
              "A1_a_page_of_the_agenda_ends_at_1000",
              Scale.class,
              (honest, liar, other) ->
                  liar.onDue((day, after, max) -> honest.due(day, after, Math.min(max, 1_000)))),
          new KindLie(
              "J12_a_page_of_streams_ends_at_500",
              Scale.class,
              (honest, liar, other) ->
                  liar.onStreams(
                      (kind, after, max) -> honest.streams(kind, after, Math.min(max, 500)))),
          new KindLie(
              "J1_only_200_duty_changes_of_a_commit_are_kept",
              Scale.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit -> honest.commit(duties(commit, first(200, commit.duties()))))),
          new KindLie(
              "A7_only_1000_rows_are_refreshed",
              Scale.class,
              (honest, liar, other) ->
                  liar.onRefresh(
                      refresh ->
                          honest.refresh(Liars.with(first(1_000, refresh.duties()), refresh)))),
          new KindLie(
              "A6_only_1024_duties_are_listed",
              Scale.class,
              (honest, liar, other) ->
                  liar.onDuties(stream -> first(1_024, honest.duties(stream)))),
          new KindLie(
              "E1_only_2000_texts_are_read",
              Scale.class,
              (honest, liar, other) ->
                  liar.onTexts(
                      (stream, after, upTo) -> first(2_000, honest.texts(stream, after, upTo)))),
          new KindLie(
              "E2_only_500_texts_are_erased",
              Scale.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              texts(commit, commit.texts(), first(500, commit.erased()))))),
          new KindLie(
              "J14_only_1000_heads_are_found",
              Scale.class,
              (honest, liar, other) ->
                  liar.onHeads(streams -> honest.heads(first(1_000, List.copyOf(streams))))),
          // Days.
          new KindLie("A6_days_are_clipped", Value.class, KindLiars::clipped),
          new KindLie(
              "J6_days_come_out_of_another_calendar",
              Value.class,
              (honest, liar, other) ->
                  entries(
                      honest,
                      liar,
                      entry ->
                          copy(
                              entry,
                              Date.valueOf(entry.effectiveOn()).toLocalDate(),
                              entry.recordedAt(),
                              entry.body()))),
          new KindLie(
              "A1_the_last_day_of_all_is_none",
              Value.class,
              (honest, liar, other) ->
                  liar.onDuties(
                      stream ->
                          honest.duties(stream).stream()
                              .map(
                                  row ->
                                      days(
                                          row,
                                          row.nextReviewOn()
                                              .filter(
                                                  day -> day.isBefore(LocalDate.of(9999, 12, 31)))))
                              .toList())),
          // Instants.
          new KindLie(
              "J6_instants_are_cut_to_milliseconds",
              Value.class,
              (honest, liar, other) ->
                  entries(
                      honest,
                      liar,
                      entry ->
                          copy(
                              entry,
                              entry.effectiveOn(),
                              entry.recordedAt().truncatedTo(ChronoUnit.MILLIS),
                              entry.body()))),
          new KindLie(
              "J6_instants_go_through_local_time", Value.class, KindLiars::throughLocalTime),
          new KindLie(
              "J6_instants_are_read_on_the_clock_of_the_reader",
              Value.class,
              KindLiars::onTheClockOfTheReader),
          // Bodies and texts.
          bodies("J6_line_ends_are_tidied", text -> text.replace("\r\n", "\n")),
          bodies("J6_a_byte_order_mark_is_dropped", text -> text.replace("\ufeff", "")),
          bodies(
              "J6_four_byte_letters_become_question_marks",
              text -> text.replaceAll("[\ud800-\udbff][\udc00-\udfff]", "?")),
          bodies(
              "J6_json_is_written_anew",
              text -> text.startsWith("{") ? text.replaceAll("\\s+", "") : text),
          bodies("J6_blanks_at_the_end_are_cut", String::stripTrailing),
          bodies(
              "J6_bodies_go_through_gbk",
              text -> new String(text.getBytes(Charset.forName("GBK")), Charset.forName("GBK"))),
          new KindLie(
              "E1_an_empty_text_is_lost",
              Value.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              texts(
                                  commit,
                                  commit.texts().stream()
                                      .filter(text -> text.content().length() > 0)
                                      .toList(),
                                  commit.erased())))),
          // Namespaces and kinds.
          new KindLie(
              "J11_refreshing_removes_rows_of_other_namespaces",
              Example.class,
              (honest, liar, other) ->
                  liar.onRefresh(
                      refresh -> {
                        StreamKey stream = refresh.stream();
                        other
                            .head(stream)
                            .ifPresent(
                                head ->
                                    other.refresh(
                                        new RowRefresh(
                                            stream, head.version(), removals(refresh.duties()))));
                        return honest.refresh(refresh);
                      })),
          new KindLie(
              "J11_a_command_key_serves_once_in_all_namespaces",
              Walk.class,
              (honest, liar, other) ->
                  liar.onReceipt(
                      (stream, key) ->
                          honest.receipt(stream, key).or(() -> other.receipt(stream, key)))),
          new KindLie(
              "E2_texts_of_another_kind_are_erased_too",
              Example.class,
              (honest, liar, other) -> {
                Set<String> erased = ConcurrentHashMap.newKeySet();
                liar.onCommit(
                        commit -> {
                          CommitResult result = honest.commit(commit);
                          if (result instanceof Committed) {
                            commit
                                .erased()
                                .forEach(v -> erased.add(commit.stream().id() + "@" + v));
                          }
                          return result;
                        })
                    .onTexts(
                        (stream, after, upTo) ->
                            honest.texts(stream, after, upTo).stream()
                                .filter(t -> !erased.contains(stream.id() + "@" + t.version()))
                                .toList());
              }),
          // Nodes.
          new KindLie("J5_a_node_caches_duties", Walk.class, KindLiars::cachedDuties),
          new KindLie(
              "J8_a_node_caches_that_there_is_no_receipt",
              Walk.class,
              (honest, liar, other) -> {
                Map<List<Object>, Optional<Receipt>> seen = new ConcurrentHashMap<>();
                liar.onReceipt(
                    (stream, key) ->
                        seen.computeIfAbsent(
                            List.of(stream, key), k -> honest.receipt(stream, key)));
              }),
          new KindLie(
              "A4_a_node_caches_the_agenda",
              Walk.class,
              (honest, liar, other) -> {
                Map<List<Object>, List<DueDuty>> seen = new ConcurrentHashMap<>();
                liar.onDue(
                    (day, after, max) ->
                        seen.computeIfAbsent(
                            List.of(day, after, max), k -> honest.due(day, after, max)));
              }),
          new KindLie(
              "E2_a_node_goes_on_to_answer_texts_that_were_erased",
              Walk.class,
              (honest, liar, other) -> {
                Map<StreamKey, List<KeptText>> seen = new ConcurrentHashMap<>();
                liar.onTexts(
                    (stream, after, upTo) ->
                        seen
                            .merge(stream, honest.texts(stream, 0, Long.MAX_VALUE), KindLiars::both)
                            .stream()
                            .filter(t -> t.version() > after && t.version() <= upTo)
                            .toList());
              }),
          new KindLie(
              "J12_streams_whose_texts_were_erased_are_unlisted",
              Walk.class,
              (honest, liar, other) -> {
                Set<StreamKey> gone = new HashSet<>();
                liar.onCommit(
                        commit -> {
                          CommitResult result = honest.commit(commit);
                          if (result instanceof Committed && !commit.erased().isEmpty()) {
                            gone.add(commit.stream());
                          }
                          return result;
                        })
                    .onStreams(
                        (kind, after, max) ->
                            honest.streams(kind, after, max).stream()
                                .filter(stream -> !gone.contains(stream))
                                .toList());
              }),
          // Two transactions.
          new KindLie("J1_the_agenda_comes_later", Watch.class, KindLiars::agendaLater),
          // Rare races.
          new KindLie(
              "J3_one_loser_in_a_thousand_is_told_that_it_won",
              Scale.class,
              (honest, liar, other) -> {
                AtomicInteger losers = new AtomicInteger();
                liar.onCommit(
                    commit -> {
                      CommitResult result = honest.commit(commit);
                      return result instanceof Conflict && losers.incrementAndGet() % 1_000 == 0
                          ? new Committed(commit.head().version())
                          : result;
                    });
              }),
          new KindLie(
              "J2_one_commit_in_a_thousand_is_lost",
              Scale.class,
              (honest, liar, other) -> {
                AtomicInteger commits = new AtomicInteger();
                liar.onCommit(
                    commit ->
                        commits.incrementAndGet() % 1_000 == 0
                            ? new Committed(commit.head().version())
                            : honest.commit(commit));
              }),
          // Handed over together.
          new KindLie(
              "J13_removals_are_done_before_puts",
              Walk.class,
              (honest, liar, other) ->
                  liar.onCommitAll(
                      commits -> {
                        List<DutyChange> puts = new ArrayList<>();
                        commits.forEach(
                            c ->
                                c.duties().stream()
                                    .filter(DutyChange.Put.class::isInstance)
                                    .forEach(puts::add));
                        List<CommitResult> kept = honest.commitAll(commits);
                        Commit last = commits.get(commits.size() - 1);
                        if (Act.kept(kept)) {
                          honest.refresh(
                              new RowRefresh(last.stream(), last.head().version(), puts));
                        }
                        return kept;
                      })),
          // The same commit again.
          new KindLie(
              "J3_what_is_known_is_answered_as_kept",
              Example.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit ->
                          honest
                                  .receipt(commit.stream(), commit.receipt().commandKey())
                                  .equals(Optional.of(commit.receipt()))
                              ? new Committed(commit.head().version())
                              : honest.commit(commit))),
          new KindLie(
              "J3_a_conflict_takes_the_receipt_away",
              Example.class,
              (honest, liar, other) -> {
                Set<List<Object>> taken = new HashSet<>();
                liar.onCommit(
                        commit -> {
                          CommitResult result = honest.commit(commit);
                          List<Object> key =
                              List.of(commit.stream(), commit.receipt().commandKey());
                          if (result instanceof Conflict) {
                            taken.add(key);
                          } else {
                            taken.remove(key);
                          }
                          return result;
                        })
                    .onReceipt(
                        (stream, key) ->
                            taken.contains(List.of(stream, key))
                                ? Optional.empty()
                                : honest.receipt(stream, key));
              }));

  private KindLiars() {}

  private static <T> List<T> first(int most, List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  static Commit duties(Commit commit, List<DutyChange> duties) {
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        duties,
        commit.identifiers(),
        commit.messages(),
        commit.receipt(),
        commit.texts(),
        commit.erased());
  }

  static Commit texts(Commit commit, List<KeptText> texts, List<Long> erased) {
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        commit.identifiers(),
        commit.messages(),
        commit.receipt(),
        texts,
        erased);
  }

  private static List<DutyChange> removals(List<DutyChange> rows) {
    return rows.stream().<DutyChange>map(row -> new DutyChange.Remove(row.key())).toList();
  }

  private static void entries(Storage honest, LyingStorage liar, UnaryOperator<Entry> change) {
    liar.onRead(
        (stream, after, max) -> honest.read(stream, after, max).stream().map(change).toList());
  }

  private static Entry copy(Entry entry, LocalDate on, Instant at, Bytes body) {
    return Entry.builder()
        .version(entry.version())
        .type(entry.type())
        .schema(entry.schema())
        .effectiveOn(on)
        .recordedAt(at)
        .actor(entry.actor())
        .commandKey(entry.commandKey())
        .body(body)
        .chain(entry.chain())
        .build();
  }

  private static Lie bodies(String name, UnaryOperator<String> help) {
    return new KindLie(
        name,
        Value.class,
        (honest, liar, other) ->
            entries(
                honest,
                liar,
                entry ->
                    copy(
                        entry,
                        entry.effectiveOn(),
                        entry.recordedAt(),
                        helped(entry.body(), help))));
  }

  /** What is not text stays as it is. */
  private static Bytes helped(Bytes body, UnaryOperator<String> help) {
    String text = new String(body.toArray(), StandardCharsets.UTF_8);
    Bytes back = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    return back.equals(body) ? Bytes.of(help.apply(text).getBytes(StandardCharsets.UTF_8)) : body;
  }

  private static DutyRow days(DutyRow row, Optional<LocalDate> look) {
    return new DutyRow(
        row.key(),
        row.kind(),
        row.owner(),
        row.subject(),
        row.bindingDue(),
        row.committedDue(),
        row.statutoryDue(),
        look,
        row.openedOn(),
        row.closedOn());
  }

  private static void clipped(Storage honest, LyingStorage liar, Storage other) {
    liar.onDuties(
        stream ->
            honest.duties(stream).stream()
                .map(
                    row ->
                        new DutyRow(
                            row.key(),
                            row.kind(),
                            row.owner(),
                            row.subject(),
                            row.bindingDue(),
                            row.committedDue(),
                            row.statutoryDue()
                                .map(due -> new DueDate(clip(due.date()), due.provisional())),
                            row.nextReviewOn(),
                            row.openedOn(),
                            row.closedOn()))
                .toList());
  }

  private static LocalDate clip(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  private static void throughLocalTime(Storage honest, LyingStorage liar, Storage other) {
    entries(
        honest,
        liar,
        entry -> {
          ZoneId zone = ZoneId.systemDefault();
          Instant at = LocalDateTime.ofInstant(entry.recordedAt(), zone).atZone(zone).toInstant();
          return copy(entry, entry.effectiveOn(), at, entry.body());
        });
  }

  private static void onTheClockOfTheReader(Storage honest, LyingStorage liar, Storage other) {
    ZoneId written = ZoneId.systemDefault();
    entries(
        honest,
        liar,
        entry -> {
          Instant at =
              LocalDateTime.ofInstant(entry.recordedAt(), written)
                  .atZone(ZoneId.systemDefault())
                  .toInstant();
          return copy(entry, entry.effectiveOn(), at, entry.body());
        });
  }

  private static void cachedDuties(Storage honest, LyingStorage liar, Storage other) {
    Map<StreamKey, List<DutyRow>> seen = new HashMap<>();
    liar.onDuties(stream -> seen.computeIfAbsent(stream, honest::duties))
        .onCommit(
            commit -> {
              seen.remove(commit.stream());
              return honest.commit(commit);
            });
  }

  private static List<KeptText> both(List<KeptText> before, List<KeptText> now) {
    Set<KeptText> all = new HashSet<>(before);
    all.addAll(now);
    return all.stream()
        .sorted(Comparator.comparing(KeptText::version).thenComparing(KeptText::place))
        .toList();
  }

  /** In a second transaction, a moment later. */
  private static void agendaLater(Storage honest, LyingStorage liar, Storage other) {
    liar.onCommit(
        commit -> {
          List<DutyChange> without = new ArrayList<>();
          commit
              .duties()
              .forEach(
                  change ->
                      without.add(
                          change instanceof DutyChange.Put put
                              ? new DutyChange.Put(days(put.row(), Optional.empty()))
                              : change));
          CommitResult result = honest.commit(changed(commit, commit.entries(), without));
          if (result instanceof Committed kept) {
            Liars.roundTrip();
            honest.refresh(new RowRefresh(commit.stream(), kept.version(), commit.duties()));
          }
          return result;
        });
  }
}
