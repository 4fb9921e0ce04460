package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/** Storages each of which breaks one clause. */
final class Liars {
  static final List<Lie> ALL =
      List.of(
          lie(
              "J1_duties_come_later",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        honest.commit(changed(commit, commit.entries(), List.of()));
                        return new Committed(commit.head().version());
                      })),
          lie(
              "J1_entries_show_one_by_one",
              (honest, liar) ->
                  liar.onCommit(commit -> oneByOne(honest, commit))
                      .onReceipt(
                          (stream, key) ->
                              honest
                                  .receipt(stream, key)
                                  .map(
                                      r ->
                                          new Receipt(
                                              key, r.digest(), r.lastVersion(), r.lastVersion())))),
          lie(
              "J2_looks_first_and_writes_afterwards",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        if (version(honest, commit.stream()) != commit.expectedVersion()) {
                          return new Conflict();
                        }
                        roundTrip();
                        while (honest.commit(at(commit, version(honest, commit.stream())))
                            instanceof Conflict) {
                          Thread.onSpinWait();
                        }
                        return new Committed(commit.head().version());
                      })),
          lie(
              "J3_a_conflict_writes",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        CommitResult result = honest.commit(commit);
                        if (result instanceof Conflict) {
                          honest.commit(at(commit, version(honest, commit.stream())));
                        }
                        return result;
                      })),
          lie(
              "J3_a_conflict_is_thrown",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        CommitResult result = honest.commit(commit);
                        if (result instanceof Conflict) {
                          throw new IllegalStateException("duplicate key");
                        }
                        return result;
                      })),
          lie(
              "J4_a_gap",
              (honest, liar) ->
                  liar.onRead(
                      (stream, after, max) ->
                          honest.read(stream, after, max).stream()
                              .filter(entry -> entry.version() != 5)
                              .toList())),
          lie(
              "J5_a_stale_head",
              (honest, liar) -> {
                AtomicReference<Optional<Head>> cached = new AtomicReference<>(Optional.empty());
                liar.onHead(
                    stream ->
                        cached.updateAndGet(seen -> seen.isEmpty() ? honest.head(stream) : seen));
              }),
          lie(
              "J5_every_other_read_of_a_thread_is_what_it_read_before",
              (honest, liar) -> {
                ThreadLocal<Map<StreamKey, List<Entry>>> seen =
                    ThreadLocal.withInitial(HashMap::new);
                liar.onRead(
                    (stream, after, max) -> {
                      if (after > 0) {
                        return honest.read(stream, after, max);
                      }
                      List<Entry> before = seen.get().remove(stream);
                      if (before != null) {
                        return before;
                      }
                      List<Entry> now = honest.read(stream, after, max);
                      seen.get().put(stream, now);
                      return now;
                    });
              }),
          lie(
              "J6_bodies_pass_through_a_charset",
              (honest, liar) ->
                  liar.onRead(
                      (stream, after, max) ->
                          honest.read(stream, after, max).stream()
                              .map(
                                  entry ->
                                      renewed(entry, entry.actor())
                                          .version(entry.version())
                                          .body(throughCharset(entry.body()))
                                          .build())
                              .toList())),
          lie(
              "J6_seals_are_lost",
              (honest, liar) ->
                  liar.onRead(
                      (stream, after, max) ->
                          honest.read(stream, after, max).stream().map(Liars::unsealed).toList())),
          lie(
              "J6_identifiers_are_cut_short",
              (honest, liar) ->
                  liar.onRead(
                      (stream, after, max) ->
                          honest.read(stream, after, max).stream()
                              .map(
                                  entry ->
                                      renewed(entry, cut(entry.actor()))
                                          .version(entry.version())
                                          .body(entry.body())
                                          .build())
                              .toList())),
          lie(
              "J7_one_entry_too_many",
              (honest, liar) ->
                  liar.onRead(
                      (stream, after, max) ->
                          honest.read(stream, after, max == Integer.MAX_VALUE ? max : max + 1))),
          lie(
              "J8_receipts_of_all_streams_in_one_drawer",
              (honest, liar) ->
                  liar.onReceipt(
                      (stream, key) ->
                          honest
                              .receipt(stream, key)
                              .or(
                                  () ->
                                      honest.streams("project", Optional.empty(), 100).stream()
                                          .flatMap(other -> honest.receipt(other, key).stream())
                                          .findFirst()))),
          lie(
              "J9_creation_overlooks_an_existing_stream",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              commit.expectedVersion() == 0
                                  ? at(commit, version(honest, commit.stream()))
                                  : commit))),
          lie(
              "J10_old_entries_lose_their_actor",
              (honest, liar) ->
                  liar.onRead(
                      (stream, after, max) -> {
                        long old = version(honest, stream) - 8;
                        return honest.read(stream, after, max).stream()
                            .map(entry -> entry.version() < old ? anonymous(entry) : entry)
                            .toList();
                      })),
          lie(
              "J11_keys_without_case",
              (honest, liar) ->
                  liar.onReceipt(
                      (stream, key) ->
                          honest
                              .receipt(stream, key)
                              .or(() -> honest.receipt(stream, key.toLowerCase(Locale.ROOT))))),
          new StorageLie("J11_one_namespace_for_all", (honest, liar) -> {}, true),
          lie(
              "J12_streams_in_the_order_of_a_dictionary",
              (honest, liar) -> {
                Comparator<StreamKey> order =
                    Comparator.comparing(
                        StreamKey::id,
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
                liar.onStreams(
                    (kind, after, max) ->
                        honest.streams(kind, Optional.empty(), 1_000).stream()
                            .sorted(order)
                            .filter(
                                s ->
                                    after.isEmpty()
                                        || order.compare(s, new StreamKey(kind, after.get())) > 0)
                            .limit(max)
                            .toList());
              }),
          lie(
              "J12_streams_without_duties_are_left_out",
              (honest, liar) ->
                  liar.onStreams(
                      (kind, after, max) ->
                          honest.streams(kind, after, 1_000).stream()
                              .filter(stream -> !honest.duties(stream).isEmpty())
                              .limit(max)
                              .toList())),
          lie(
              "E1_texts_of_all_entries_are_answered",
              (honest, liar) ->
                  liar.onTexts((stream, after, upTo) -> honest.texts(stream, 0, Long.MAX_VALUE))),
          lie(
              "E1_texts_are_lost",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> honest.commit(withTexts(commit, List.of(), commit.erased())))),
          lie(
              "E2_nothing_is_erased",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> honest.commit(withTexts(commit, commit.texts(), List.of())))),
          lie(
              "E2_every_text_of_the_stream_is_erased",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        List<Long> all =
                            commit.erased().isEmpty()
                                ? List.of()
                                : LongStream.rangeClosed(1, commit.expectedVersion())
                                    .boxed()
                                    .toList();
                        return honest.commit(withTexts(commit, commit.texts(), all));
                      })),
          lie(
              "E3_a_conflict_erases",
              (honest, liar) -> {
                Set<Long> gone = ConcurrentHashMap.newKeySet();
                liar.onCommit(
                        commit -> {
                          gone.addAll(commit.erased());
                          return honest.commit(commit);
                        })
                    .onTexts(
                        (stream, after, upTo) ->
                            honest.texts(stream, after, upTo).stream()
                                .filter(text -> !gone.contains(text.version()))
                                .toList());
              }),
          lie(
              "E4_what_has_no_text_cannot_be_erased",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          commit.erased().stream()
                                  .anyMatch(
                                      version ->
                                          honest
                                              .texts(commit.stream(), version - 1, version)
                                              .isEmpty())
                              ? new Conflict()
                              : honest.commit(commit))),
          lie(
              "D1_entries_stay_beside_the_order",
              (honest, liar) -> liar.onDestroy(gone -> honest.commit(gone.order()))),
          lie(
              "D1_receipts_stay",
              (honest, liar) -> {
                Map<String, Receipt> kept = new ConcurrentHashMap<>();
                liar.onCommit(
                        commit -> {
                          kept.put(commit.receipt().commandKey(), commit.receipt());
                          return honest.commit(commit);
                        })
                    .onReceipt(
                        (stream, key) ->
                            honest
                                .receipt(stream, key)
                                .or(
                                    () ->
                                        Optional.ofNullable(kept.get(key))
                                            .filter(r -> version(honest, stream) > 5)));
              }),
          lie(
              "D1_texts_stay",
              (honest, liar) -> {
                Map<StreamKey, List<KeptText>> kept = new ConcurrentHashMap<>();
                liar.onDestroy(
                        gone -> {
                          kept.put(gone.stream(), honest.texts(gone.stream(), 0, Long.MAX_VALUE));
                          return honest.destroy(gone);
                        })
                    .onTexts(
                        (stream, after, upTo) ->
                            kept.getOrDefault(stream, honest.texts(stream, after, upTo)));
              }),
          lie(
              "D1_duties_stay",
              (honest, liar) -> {
                Map<StreamKey, List<DutyRow>> kept = new ConcurrentHashMap<>();
                liar.onDestroy(
                        gone -> {
                          kept.put(gone.stream(), honest.duties(gone.stream()));
                          return honest.destroy(gone);
                        })
                    .onDuties(stream -> kept.getOrDefault(stream, honest.duties(stream)));
              }),
          lie(
              "D1_all_streams_of_the_kind_are_destroyed",
              (honest, liar) -> {
                Set<String> kinds = ConcurrentHashMap.newKeySet();
                liar.onDestroy(
                        gone -> {
                          kinds.add(gone.stream().kind());
                          return honest.destroy(gone);
                        })
                    .onReceipt(
                        (stream, key) ->
                            honest
                                .receipt(stream, key)
                                .filter(r -> !kinds.contains(stream.kind()) || key.equals("c-9")));
              }),
          lie(
              "J11_heads_of_the_same_id_in_other_kinds_are_answered_too",
              (honest, liar) ->
                  liar.onHeads(
                      streams -> {
                        Map<StreamKey, Head> heads = new HashMap<>(honest.heads(streams));
                        for (StreamKey stream : streams) {
                          for (String kind : List.of("case", "project", "project-1")) {
                            StreamKey other = new StreamKey(kind, stream.id());
                            honest.head(other).ifPresent(head -> heads.put(other, head));
                          }
                        }
                        return heads;
                      })),
          lie(
              "D1_streams_of_lesser_ids_are_destroyed_too",
              (honest, liar) -> {
                Set<StreamKey> destroyed = ConcurrentHashMap.newKeySet();
                liar.onDestroy(
                        gone -> {
                          destroyed.add(gone.stream());
                          return honest.destroy(gone);
                        })
                    .onDuties(
                        stream ->
                            destroyed.stream()
                                    .anyMatch(
                                        gone ->
                                            gone.kind().equals(stream.kind())
                                                && gone.id().compareTo(stream.id()) > 0)
                                ? List.of()
                                : honest.duties(stream));
              }),
          lie(
              "D2_whoever_comes_destroys",
              (honest, liar) ->
                  liar.onDestroy(
                      gone -> {
                        long last = version(honest, gone.stream());
                        return last == 0
                            ? new Conflict()
                            : honest.destroy(Rows.destruction(gone.stream(), last, "c-9"));
                      })),
          lie(
              "D3_a_destroyed_stream_takes_no_more_commits",
              (honest, liar) -> {
                Set<StreamKey> destroyed = ConcurrentHashMap.newKeySet();
                liar.onDestroy(
                        gone -> {
                          destroyed.add(gone.stream());
                          return honest.destroy(gone);
                        })
                    .onCommit(
                        commit ->
                            destroyed.contains(commit.stream())
                                ? new Conflict()
                                : honest.commit(commit));
              }),
          lie(
              "J14_heads_end_at_a_hundred",
              (honest, liar) ->
                  liar.onHeads(streams -> honest.heads(streams.stream().limit(100).toList()))),
          lie(
              "J14_pages_all_begin_at_the_first_entry",
              (honest, liar) ->
                  liar.onReadAll(
                      (positions, max) ->
                          honest.readAll(
                              positions.stream()
                                  .map(each -> new StreamPosition(each.stream(), 0))
                                  .toList(),
                              max))),
          lie(
              "J14_pages_forget_their_texts",
              (honest, liar) ->
                  liar.onReadAll(
                      (positions, max) ->
                          honest.readAll(positions, max).stream()
                              .map(page -> new StreamPage(page.stream(), page.entries(), List.of()))
                              .toList())),
          lie(
              "J14_duties_are_found_by_id_alone",
              (honest, liar) ->
                  liar.onDutiesOf(
                      streams -> {
                        Map<StreamKey, List<DutyRow>> found = new HashMap<>();
                        for (StreamKey stream : streams) {
                          StreamKey named = new StreamKey("project", stream.id());
                          Optional.of(honest.duties(named))
                              .filter(rows -> !rows.isEmpty())
                              .ifPresent(rows -> found.put(stream, rows));
                        }
                        return found;
                      })),
          lie(
              "J14_duties_of_a_stream_that_is_named_twice_come_twice",
              (honest, liar) ->
                  liar.onDutiesOf(
                      streams -> {
                        Map<StreamKey, List<DutyRow>> found = new HashMap<>();
                        for (StreamKey stream : streams) {
                          for (DutyRow row : honest.duties(stream)) {
                            found.computeIfAbsent(stream, key -> new ArrayList<>()).add(row);
                          }
                        }
                        return found;
                      })),
          lie(
              "J14_receipts_end_at_a_hundred",
              (honest, liar) ->
                  liar.onReceipts(keys -> honest.receipts(keys.stream().limit(100).toList()))),
          lie(
              "J14_receipts_are_found_in_other_streams",
              (honest, liar) ->
                  liar.onReceipts(
                      keys -> {
                        Map<ReceiptKey, Receipt> found = new HashMap<>();
                        for (ReceiptKey key : keys) {
                          StreamKey named = new StreamKey("project", key.stream().id());
                          honest
                              .receipt(named, key.commandKey())
                              .ifPresent(receipt -> found.put(key, receipt));
                        }
                        return found;
                      })),
          lie(
              "J14_only_one_receipt_of_each_stream_is_found",
              (honest, liar) ->
                  liar.onReceipts(
                      keys -> {
                        Map<ReceiptKey, Receipt> found = new HashMap<>();
                        honest
                            .receipts(keys)
                            .forEach(
                                (key, receipt) -> {
                                  if (found.keySet().stream()
                                      .noneMatch(other -> other.stream().equals(key.stream()))) {
                                    found.put(key, receipt);
                                  }
                                });
                        return found;
                      })),
          lie(
              "A1_due_before_but_not_on_the_day",
              (honest, liar) ->
                  liar.onDue((asOf, after, max) -> honest.due(asOf.minusDays(1), after, max))),
          lie(
              "A1_pages_begin_after_a_day",
              (honest, liar) ->
                  liar.onDue(
                      (asOf, after, max) ->
                          honest.due(asOf, Optional.empty(), 1_000).stream()
                              .filter(
                                  row ->
                                      after.isEmpty()
                                          || row.nextReviewOn().isAfter(after.get().nextReviewOn()))
                              .limit(max)
                              .toList())),
          lie(
              "A3_removals_are_lost",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(changed(commit, commit.entries(), puts(commit.duties()))))),
          lie(
              "A4_what_was_read_is_taken",
              (honest, liar) -> {
                Set<DueDuty> taken = new HashSet<>();
                liar.onDue(
                    (asOf, after, max) -> {
                      List<DueDuty> page =
                          honest.due(asOf, after, max).stream()
                              .filter(row -> !taken.contains(row))
                              .toList();
                      taken.addAll(page);
                      return page;
                    });
              }),
          lie(
              "A5_a_watermark_has_passed",
              (honest, liar) -> {
                AtomicReference<LocalDate> watermark = new AtomicReference<>(LocalDate.MIN);
                liar.onDue(
                    (asOf, after, max) -> {
                      List<DueDuty> page =
                          honest.due(asOf, after, max).stream()
                              .filter(row -> !row.nextReviewOn().isBefore(watermark.get()))
                              .toList();
                      page.forEach(row -> watermark.set(row.nextReviewOn()));
                      return page;
                    });
              }),
          lie(
              "A6_closed_rows_are_hidden",
              (honest, liar) ->
                  liar.onDuties(
                      stream ->
                          honest.duties(stream).stream()
                              .filter(row -> row.closedOn().isEmpty())
                              .toList())),
          lie(
              "A7_rows_of_any_version_are_taken",
              (honest, liar) ->
                  liar.onRefresh(
                      refresh -> honest.refresh(at(version(honest, refresh.stream()), refresh)))),
          lie(
              "A7_looks_first_and_refreshes_afterwards",
              (honest, liar) ->
                  liar.onRefresh(
                      refresh -> {
                        StreamKey stream = refresh.stream();
                        if (version(honest, stream) != refresh.version()) {
                          return new Conflict();
                        }
                        roundTrip();
                        while (honest.refresh(at(version(honest, stream), refresh))
                            instanceof Conflict) {
                          Thread.onSpinWait();
                        }
                        return new Committed(refresh.version());
                      })),
          lie(
              "A7_a_refreshing_is_kept_as_an_entry",
              (honest, liar) ->
                  liar.onRefresh(
                      refresh ->
                          honest.commit(
                              Rows.commit(
                                  refresh.stream(),
                                  refresh.version(),
                                  1,
                                  "refresh",
                                  refresh.duties())))),
          lie(
              "A7_removals_are_overlooked",
              (honest, liar) ->
                  liar.onRefresh(refresh -> honest.refresh(with(puts(refresh.duties()), refresh)))),
          lie(
              "C1_the_clock_of_the_machine_decides",
              (honest, liar) ->
                  liar.onDue(
                      (asOf, after, max) -> {
                        LocalDate today =
                            LocalDate.EPOCH.plusDays(System.currentTimeMillis() / 86_400_000);
                        return honest.due(asOf.isAfter(today) ? today : asOf, after, max);
                      })));

  private Liars() {}

  static Lie lie(String name, BiConsumer<Storage, LyingStorage> how) {
    return new StorageLie(name, how, false);
  }

  /**
   * A lie of a storage.
   *
   * @param name its name
   * @param how how a correct storage becomes a liar
   * @param shared whether all namespaces are one
   */
  private record StorageLie(String name, BiConsumer<Storage, LyingStorage> how, boolean shared)
      implements Lie {
    @Override
    public Class<?> suite() {
      return Suite.class;
    }

    @Override
    public void tell() {
      Suite.CURRENT.set(this);
    }

    Storage storage() {
      MemoryPlace honest = new MemoryPlace();
      LyingStorage liar = new LyingStorage(honest);
      how.accept(honest, liar);
      return liar;
    }
  }

  /** The suite over the current lie. */
  static class Suite
      implements JournalContract,
          ConcurrencyContract,
          HandoverContract,
          DestructionContract,
          RoundTripContract,
          AgendaContract,
          TextContract {
    private static final AtomicReference<StorageLie> CURRENT = new AtomicReference<>();

    private Storage last = CURRENT.get().storage();

    @Override
    public Storage emptyStorage() {
      last = CURRENT.get().storage();
      return last;
    }

    @Override
    public Storage otherNamespace() {
      return CURRENT.get().shared() ? last : CURRENT.get().storage();
    }
  }

  static Commit changed(Commit commit, List<Entry> entries, List<DutyChange> duties) {
    Receipt receipt = commit.receipt();
    long first = entries.get(0).version();
    return Commit.builder().stream(commit.stream())
        .expectedVersion(first - 1)
        .addAllEntries(entries)
        .addAllDuties(duties)
        .addAllMessages(commit.messages())
        .receipt(
            new Receipt(receipt.commandKey(), receipt.digest(), first, first + entries.size() - 1))
        .build();
  }

  private static Commit at(Commit commit, long expected) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : commit.entries()) {
      entries.add(
          renewed(entry, entry.actor())
              .version(expected + 1 + entries.size())
              .body(entry.body())
              .build());
    }
    return changed(commit, entries, commit.duties());
  }

  private static RowRefresh at(long version, RowRefresh refresh) {
    return new RowRefresh(refresh.stream(), version, refresh.duties(), refresh.identifiers());
  }

  static RowRefresh with(List<DutyChange> duties, RowRefresh refresh) {
    return new RowRefresh(refresh.stream(), refresh.version(), duties, refresh.identifiers());
  }

  private static Commit withTexts(Commit commit, List<KeptText> texts, List<Long> erased) {
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

  private static CommitResult oneByOne(Storage honest, Commit commit) {
    if (version(honest, commit.stream()) != commit.expectedVersion()) {
      return new Conflict();
    }
    CommitResult result = honest.commit(commit);
    for (Entry entry : commit.entries()) {
      result = honest.commit(changed(commit, List.of(entry), commit.duties()));
    }
    return result instanceof Committed ? result : new Committed(version(honest, commit.stream()));
  }

  private static Entry.Builder renewed(Entry entry, String actor) {
    return Entry.builder()
        .type(entry.type())
        .schema(entry.schema())
        .effectiveOn(entry.effectiveOn())
        .recordedAt(entry.recordedAt())
        .actor(actor)
        .commandKey(entry.commandKey())
        .seal(entry.seal())
        .chain(entry.chain());
  }

  private static Entry unsealed(Entry entry) {
    return new Entry(
        entry.version(),
        entry.type(),
        entry.schema(),
        entry.effectiveOn(),
        entry.recordedAt(),
        entry.actor(),
        entry.commandKey(),
        entry.body(),
        Bytes.empty(),
        entry.chain());
  }

  private static Entry anonymous(Entry entry) {
    return renewed(entry, "somebody").version(entry.version()).body(entry.body()).build();
  }

  static Bytes throughCharset(Bytes bytes) {
    byte[] body = bytes.toArray();
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == (byte) 0x80 ? (byte) '?' : body[i];
    }
    return Bytes.of(body);
  }

  /** As a column of the width of yesterday would. */
  private static String cut(String name) {
    return name.substring(0, Math.min(64, name.length()));
  }

  private static List<DutyChange> puts(List<DutyChange> duties) {
    return duties.stream().filter(DutyChange.Put.class::isInstance).toList();
  }

  static long version(Storage storage, StreamKey stream) {
    return storage.head(stream).map(Head::version).orElse(0L);
  }

  /** As long as a round trip takes. */
  static void roundTrip() {
    LockSupport.parkNanos(2_000_000);
  }
}
