package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
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
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Suites over storages each of which breaks one clause. */
final class Liars {
  private Liars() {}

  /** A suite over what a liar makes of a correct storage. */
  abstract static class Lying extends StorageContract {
    private final UnaryOperator<Storage> lie;

    Lying(UnaryOperator<Storage> lie) {
      this.lie = lie;
    }

    @Override
    protected Storage emptyStorage() {
      return lie.apply(new MemoryPlace());
    }

    @Override
    protected Storage otherNamespace() {
      return lie.apply(new MemoryPlace());
    }
  }

  private static Commit changed(Commit commit, List<Entry> entries, List<DutyChange> duties) {
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
      entries.add(renewed(entry).version(expected + 1 + entries.size()).body(entry.body()).build());
    }
    return changed(commit, entries, commit.duties());
  }

  private static Entry.Builder renewed(Entry entry) {
    return Entry.builder()
        .type(entry.type())
        .schema(entry.schema())
        .effectiveOn(entry.effectiveOn())
        .recordedAt(entry.recordedAt())
        .actor(entry.actor())
        .commandKey(entry.commandKey())
        .chain(entry.chain());
  }

  private static long version(Storage storage, StreamKey stream) {
    return storage.head(stream).map(Head::version).orElse(0L);
  }

  static class J1_duties_come_later extends Lying {
    J1_duties_come_later() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  honest.commit(changed(commit, commit.entries(), List.of()));
                  return new Committed(commit.head().version());
                }
              });
    }
  }

  static class J1_entries_show_one_by_one extends Lying {
    J1_entries_show_one_by_one() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  if (version(honest, commit.stream()) != commit.expectedVersion()) {
                    return new Conflict();
                  }
                  CommitResult result = honest.commit(commit);
                  for (Entry entry : commit.entries()) {
                    result = honest.commit(changed(commit, List.of(entry), commit.duties()));
                  }
                  return result instanceof Committed
                      ? result
                      : new Committed(version(honest, commit.stream()));
                }

                @Override
                public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
                  return honest
                      .receipt(stream, commandKey)
                      .map(
                          r ->
                              new Receipt(
                                  commandKey, r.digest(), r.lastVersion(), r.lastVersion()));
                }
              });
    }
  }

  static class J2_looks_first_and_writes_afterwards extends Lying {
    J2_looks_first_and_writes_afterwards() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  if (version(honest, commit.stream()) != commit.expectedVersion()) {
                    return new Conflict();
                  }
                  // As long as a round trip takes.
                  LockSupport.parkNanos(2_000_000);
                  while (honest.commit(at(commit, version(honest, commit.stream())))
                      instanceof Conflict) {
                    Thread.onSpinWait();
                  }
                  return new Committed(commit.head().version());
                }
              });
    }
  }

  static class J3_a_conflict_writes extends Lying {
    J3_a_conflict_writes() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  CommitResult result = honest.commit(commit);
                  if (result instanceof Conflict) {
                    honest.commit(at(commit, version(honest, commit.stream())));
                  }
                  return result;
                }
              });
    }
  }

  static class J3_a_conflict_is_thrown extends Lying {
    J3_a_conflict_is_thrown() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  CommitResult result = honest.commit(commit);
                  if (result instanceof Conflict) {
                    throw new IllegalStateException("duplicate key");
                  }
                  return result;
                }
              });
    }
  }

  static class J4_a_gap extends Lying {
    J4_a_gap() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<Entry> read(StreamKey stream, long after, int max) {
                  return honest.read(stream, after, max).stream()
                      .filter(entry -> entry.version() != 5)
                      .toList();
                }
              });
    }
  }

  static class J5_a_stale_head extends Lying {
    J5_a_stale_head() {
      super(
          honest ->
              new Passing(honest) {
                private Optional<Head> cached = Optional.empty();

                @Override
                public Optional<Head> head(StreamKey stream) {
                  if (cached.isEmpty()) {
                    cached = honest.head(stream);
                  }
                  return cached;
                }
              });
    }
  }

  static class J5_every_other_read_of_a_thread_is_what_it_read_before extends Lying {
    J5_every_other_read_of_a_thread_is_what_it_read_before() {
      super(
          honest ->
              new Passing(honest) {
                private final ThreadLocal<Map<StreamKey, List<Entry>>> seen =
                    ThreadLocal.withInitial(HashMap::new);

                @Override
                public List<Entry> read(StreamKey stream, long after, int max) {
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
                }
              });
    }
  }

  static class J6_bodies_pass_through_a_charset extends Lying {
    J6_bodies_pass_through_a_charset() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<Entry> read(StreamKey stream, long after, int max) {
                  return honest.read(stream, after, max).stream()
                      .map(
                          entry -> {
                            byte[] body = entry.body().toArray();
                            for (int i = 0; i < body.length; i++) {
                              body[i] = body[i] == (byte) 0x80 ? (byte) '?' : body[i];
                            }
                            return renewed(entry)
                                .version(entry.version())
                                .body(Bytes.of(body))
                                .build();
                          })
                      .toList();
                }
              });
    }
  }

  static class J7_one_entry_too_many extends Lying {
    J7_one_entry_too_many() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<Entry> read(StreamKey stream, long after, int max) {
                  return honest.read(stream, after, max == Integer.MAX_VALUE ? max : max + 1);
                }
              });
    }
  }

  static class J8_receipts_of_all_streams_in_one_drawer extends Lying {
    J8_receipts_of_all_streams_in_one_drawer() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
                  return honest
                      .receipt(stream, commandKey)
                      .or(
                          () ->
                              honest.streams("project", Optional.empty(), 100).stream()
                                  .flatMap(other -> honest.receipt(other, commandKey).stream())
                                  .findFirst());
                }
              });
    }
  }

  static class J9_creation_overlooks_an_existing_stream extends Lying {
    J9_creation_overlooks_an_existing_stream() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  return honest.commit(
                      commit.expectedVersion() == 0
                          ? at(commit, version(honest, commit.stream()))
                          : commit);
                }
              });
    }
  }

  static class J13_only_the_last_of_them_has_a_receipt extends Lying {
    J13_only_the_last_of_them_has_a_receipt() {
      super(
          honest ->
              new Passing(honest) {
                private final Set<String> lost = ConcurrentHashMap.newKeySet();

                @Override
                public int commitAll(List<Commit> commits) {
                  commits.stream()
                      .limit(commits.size() - 1L)
                      .forEach(commit -> lost.add(commit.receipt().commandKey()));
                  return honest.commitAll(commits);
                }

                @Override
                public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
                  return honest.receipt(stream, commandKey).filter(r -> !lost.contains(commandKey));
                }
              });
    }
  }

  static class J13_the_others_are_kept_where_the_first_conflicts extends Lying {
    J13_the_others_are_kept_where_the_first_conflicts() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public int commitAll(List<Commit> commits) {
                  return (int)
                      commits.stream()
                          .filter(commit -> honest.commit(commit) instanceof Committed)
                          .count();
                }
              });
    }
  }

  static class J10_old_entries_lose_their_actor extends Lying {
    J10_old_entries_lose_their_actor() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<Entry> read(StreamKey stream, long after, int max) {
                  long old = version(honest, stream) - 8;
                  return honest.read(stream, after, max).stream()
                      .map(entry -> entry.version() < old ? anonymous(entry) : entry)
                      .toList();
                }
              });
    }

    private static Entry anonymous(Entry entry) {
      return Entry.builder()
          .version(entry.version())
          .type(entry.type())
          .schema(entry.schema())
          .effectiveOn(entry.effectiveOn())
          .recordedAt(entry.recordedAt())
          .actor("somebody")
          .commandKey(entry.commandKey())
          .body(entry.body())
          .chain(entry.chain())
          .build();
    }
  }

  static class J11_keys_without_case extends Lying {
    J11_keys_without_case() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
                  return honest
                      .receipt(stream, commandKey)
                      .or(() -> honest.receipt(stream, commandKey.toLowerCase(Locale.ROOT)));
                }
              });
    }
  }

  static class J11_one_namespace_for_all extends StorageContract {
    private Storage shared = new MemoryPlace();

    @Override
    protected Storage emptyStorage() {
      shared = new MemoryPlace();
      return shared;
    }

    @Override
    protected Storage otherNamespace() {
      return shared;
    }
  }

  static class J12_streams_in_the_order_of_a_dictionary extends Lying {
    J12_streams_in_the_order_of_a_dictionary() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<StreamKey> streams(String kind, Optional<String> after, int max) {
                  Comparator<StreamKey> order =
                      Comparator.comparing(
                          StreamKey::id,
                          String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
                  return honest.streams(kind, Optional.empty(), 1_000).stream()
                      .sorted(order)
                      .filter(
                          s ->
                              after.isEmpty()
                                  || order.compare(s, new StreamKey(kind, after.get())) > 0)
                      .limit(max)
                      .toList();
                }
              });
    }
  }

  static class J12_streams_without_duties_are_left_out extends Lying {
    J12_streams_without_duties_are_left_out() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<StreamKey> streams(String kind, Optional<String> after, int max) {
                  return honest.streams(kind, after, 1_000).stream()
                      .filter(stream -> !honest.duties(stream).isEmpty())
                      .limit(max)
                      .toList();
                }
              });
    }
  }

  private static Commit withTexts(Commit commit, List<KeptText> texts, List<Long> erased) {
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        commit.messages(),
        commit.receipt(),
        texts,
        erased);
  }

  static class E1_texts_of_all_entries_are_answered extends Lying {
    E1_texts_of_all_entries_are_answered() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<KeptText> texts(StreamKey stream, long after, long upTo) {
                  return honest.texts(stream, 0, Long.MAX_VALUE);
                }
              });
    }
  }

  static class E1_texts_are_lost extends Lying {
    E1_texts_are_lost() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  return honest.commit(withTexts(commit, List.of(), commit.erased()));
                }
              });
    }
  }

  static class E2_nothing_is_erased extends Lying {
    E2_nothing_is_erased() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  return honest.commit(withTexts(commit, commit.texts(), List.of()));
                }
              });
    }
  }

  static class E2_every_text_of_the_stream_is_erased extends Lying {
    E2_every_text_of_the_stream_is_erased() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  List<Long> all =
                      commit.erased().isEmpty()
                          ? List.of()
                          : LongStream.rangeClosed(1, commit.expectedVersion()).boxed().toList();
                  return honest.commit(withTexts(commit, commit.texts(), all));
                }
              });
    }
  }

  static class E3_a_conflict_erases extends Lying {
    E3_a_conflict_erases() {
      super(
          honest ->
              new Passing(honest) {
                private final Set<Long> gone = ConcurrentHashMap.newKeySet();

                @Override
                public CommitResult commit(Commit commit) {
                  gone.addAll(commit.erased());
                  return honest.commit(commit);
                }

                @Override
                public List<KeptText> texts(StreamKey stream, long after, long upTo) {
                  return honest.texts(stream, after, upTo).stream()
                      .filter(text -> !gone.contains(text.version()))
                      .toList();
                }
              });
    }
  }

  static class E4_what_has_no_text_cannot_be_erased extends Lying {
    E4_what_has_no_text_cannot_be_erased() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  for (long version : commit.erased()) {
                    if (honest.texts(commit.stream(), version - 1, version).isEmpty()) {
                      return new Conflict();
                    }
                  }
                  return honest.commit(commit);
                }
              });
    }
  }

  static class A1_due_before_but_not_on_the_day extends Lying {
    A1_due_before_but_not_on_the_day() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
                  return honest.due(asOf.minusDays(1), after, max);
                }
              });
    }
  }

  static class A1_pages_begin_after_a_day extends Lying {
    A1_pages_begin_after_a_day() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
                  return honest.due(asOf, Optional.empty(), 1_000).stream()
                      .filter(
                          row -> after.isEmpty() || row.nextLook().isAfter(after.get().nextLook()))
                      .limit(max)
                      .toList();
                }
              });
    }
  }

  static class A3_removals_are_lost extends Lying {
    A3_removals_are_lost() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult commit(Commit commit) {
                  return honest.commit(
                      changed(
                          commit,
                          commit.entries(),
                          commit.duties().stream()
                              .filter(DutyChange.Put.class::isInstance)
                              .toList()));
                }
              });
    }
  }

  static class A4_what_was_read_is_taken extends Lying {
    A4_what_was_read_is_taken() {
      super(
          honest ->
              new Passing(honest) {
                private final List<DueDuty> taken = new ArrayList<>();

                @Override
                public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
                  List<DueDuty> page =
                      honest.due(asOf, after, max).stream()
                          .filter(row -> !taken.contains(row))
                          .toList();
                  taken.addAll(page);
                  return page;
                }
              });
    }
  }

  static class A5_a_watermark_has_passed extends Lying {
    A5_a_watermark_has_passed() {
      super(
          honest ->
              new Passing(honest) {
                private LocalDate watermark = LocalDate.MIN;

                @Override
                public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
                  List<DueDuty> page =
                      honest.due(asOf, after, max).stream()
                          .filter(row -> !row.nextLook().isBefore(watermark))
                          .toList();
                  for (DueDuty row : page) {
                    watermark = row.nextLook();
                  }
                  return page;
                }
              });
    }
  }

  static class A6_closed_rows_are_hidden extends Lying {
    A6_closed_rows_are_hidden() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<DutyRow> duties(StreamKey stream) {
                  return honest.duties(stream).stream()
                      .filter(row -> row.closedOn().isEmpty())
                      .toList();
                }
              });
    }
  }

  static class A7_rows_of_any_version_are_taken extends Lying {
    A7_rows_of_any_version_are_taken() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult refresh(
                    StreamKey stream, long version, List<DutyChange> duties) {
                  return honest.refresh(stream, version(honest, stream), duties);
                }
              });
    }
  }

  static class A7_looks_first_and_refreshes_afterwards extends Lying {
    A7_looks_first_and_refreshes_afterwards() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult refresh(
                    StreamKey stream, long version, List<DutyChange> duties) {
                  if (version(honest, stream) != version) {
                    return new Conflict();
                  }
                  // As long as a round trip takes.
                  LockSupport.parkNanos(2_000_000);
                  while (honest.refresh(stream, version(honest, stream), duties)
                      instanceof Conflict) {
                    Thread.onSpinWait();
                  }
                  return new Committed(version);
                }
              });
    }
  }

  static class A7_a_refreshing_is_kept_as_an_entry extends Lying {
    A7_a_refreshing_is_kept_as_an_entry() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult refresh(
                    StreamKey stream, long version, List<DutyChange> duties) {
                  return honest.commit(Rows.commit(stream, version, 1, "refresh", duties));
                }
              });
    }
  }

  static class A7_removals_are_overlooked extends Lying {
    A7_removals_are_overlooked() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public CommitResult refresh(
                    StreamKey stream, long version, List<DutyChange> duties) {
                  return honest.refresh(
                      stream,
                      version,
                      duties.stream().filter(DutyChange.Put.class::isInstance).toList());
                }
              });
    }
  }

  static class C1_the_clock_of_the_machine_decides extends Lying {
    C1_the_clock_of_the_machine_decides() {
      super(
          honest ->
              new Passing(honest) {
                @Override
                public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
                  LocalDate today =
                      LocalDate.EPOCH.plusDays(System.currentTimeMillis() / 86_400_000);
                  return honest.due(asOf.isAfter(today) ? today : asOf, after, max);
                }
              });
    }
  }

  /** A suite over a host that cheats. */
  abstract static class LyingHost extends JoinedStorageContract {
    MemoryHost host = new MemoryHost();

    abstract HostTransaction cheat();

    @Override
    protected Storage emptyStorage() {
      host = new MemoryHost();
      return host.place;
    }

    @Override
    protected Outbox outbox() {
      return host.place;
    }

    @Override
    protected HostTransaction begin() {
      return cheat();
    }

    @Override
    protected List<String> hostRows() {
      return host.rows;
    }
  }

  static class T1_writes_beside_the_transaction extends LyingHost {
    @Override
    HostTransaction cheat() {
      return host.new Transaction() {
        @Override
        Storage joined() {
          return new Joined(host.place);
        }

        @Override
        public void commit() {
          host.rows.addAll(written);
        }
      };
    }
  }

  static class T1_messages_outlive_the_rollback extends LyingHost {
    @Override
    HostTransaction cheat() {
      return host.new Transaction() {
        @Override
        Storage joined() {
          return new Joined(copy) {
            @Override
            public CommitResult commit(Commit commit) {
              StreamKey letters = new StreamKey("letters", "all");
              if (!commit.messages().isEmpty()) {
                host.place.commit(
                    Rows.telling(
                        letters,
                        version(host.place, letters),
                        "c-1",
                        commit.messages().toArray(Message[]::new)));
              }
              return super.commit(commit);
            }
          };
        }
      };
    }
  }

  static class A7_refreshes_beside_the_transaction extends LyingHost {
    @Override
    HostTransaction cheat() {
      return host.new Transaction() {
        @Override
        Storage joined() {
          return new Joined(copy) {
            @Override
            public CommitResult refresh(StreamKey stream, long version, List<DutyChange> duties) {
              host.place.refresh(stream, version, duties);
              return super.refresh(stream, version, duties);
            }
          };
        }
      };
    }
  }

  static class T2_commits_for_the_host extends LyingHost {
    @Override
    HostTransaction cheat() {
      return host.new Transaction() {
        @Override
        Storage joined() {
          return new Joined(copy) {
            @Override
            public CommitResult commit(Commit commit) {
              CommitResult result = super.commit(commit);
              host.place.become(copy);
              host.rows.addAll(written);
              written.clear();
              return result;
            }
          };
        }
      };
    }
  }

  static class T3_goes_on_after_a_failure extends LyingHost {
    @Override
    HostTransaction cheat() {
      return host.new Transaction() {
        @Override
        Storage joined() {
          return new Joined(copy) {
            private boolean failed;

            @Override
            Storage checked() {
              if (failed) {
                return inner;
              }
              try {
                return super.checked();
              } catch (RuntimeException e) {
                failed = true;
                throw e;
              }
            }
          };
        }
      };
    }
  }

  static class J3_a_conflict_rolls_the_host_back extends LyingHost {
    @Override
    HostTransaction cheat() {
      return host.new Transaction() {
        @Override
        Storage joined() {
          return new Joined(copy) {
            @Override
            public CommitResult commit(Commit commit) {
              CommitResult result = super.commit(commit);
              if (result instanceof Conflict) {
                written.clear();
              }
              return result;
            }
          };
        }
      };
    }
  }
}
