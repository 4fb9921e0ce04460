package org.zhuanban.tck;

import static org.zhuanban.tck.Liars.roundTrip;
import static org.zhuanban.tck.Liars.throughCharset;
import static org.zhuanban.tck.Liars.version;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Outboxes, and storages that keep messages, each of which breaks one clause. */
final class OutboxLiars {
  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final int MOST = 1_000;

  static final List<Lie> ALL =
      List.of(
          ofStorage(
              "J1_messages_come_later",
              (honest, liar) -> {
                AtomicReference<List<Message>> late = new AtomicReference<>(List.of());
                liar.onCommit(
                    commit -> honest.commit(telling(commit, late.getAndSet(commit.messages()))));
              }),
          ofStorage("J2_losers_tell_too", OutboxLiars::tellAnyway),
          ofStorage("J3_a_conflict_tells", OutboxLiars::tellAnyway),
          lie(
              "O1_what_was_handed_out_is_forgotten",
              (honest, liar) -> liar.onLease((now, until, max) -> honest.lease(now, FAR, max))),
          lie(
              "O1_a_watermark_has_passed",
              (honest, liar) -> {
                AtomicReference<Instant> watermark = new AtomicReference<>(Instant.MIN);
                liar.onLease(
                    (now, until, max) -> {
                      List<LeasedMessage> page =
                          honest.lease(now, until, max).stream()
                              .filter(l -> !l.message().notBefore().isBefore(watermark.get()))
                              .toList();
                      page.forEach(l -> watermark.set(l.message().notBefore()));
                      return page;
                    });
              }),
          lie(
              "O1_instants_are_rounded",
              (honest, liar) ->
                  liar.onLease((now, until, max) -> honest.lease(now.plusNanos(500), until, max))),
          lie(
              "O1_what_has_expired_is_dropped",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          honest.lease(now, until, max).stream()
                              .filter(l -> l.message().expires().filter(now::isAfter).isEmpty())
                              .toList())),
          lie(
              "O2_bodies_pass_through_a_charset",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          handedOut(
                              honest.lease(now, until, max),
                              m ->
                                  new Message(
                                      m.id(),
                                      m.channel(),
                                      m.address(),
                                      m.notBefore(),
                                      m.expires(),
                                      throughCharset(m.body()))))),
          lie(
              "O2_instants_lose_their_microseconds",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          handedOut(
                              honest.lease(now, until, max),
                              m ->
                                  new Message(
                                      m.id(),
                                      m.channel(),
                                      m.address(),
                                      m.notBefore(),
                                      m.expires().map(at -> at.truncatedTo(ChronoUnit.MILLIS)),
                                      m.body())))),
          lie(
              "O3_a_lease_holds_nothing",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          honest.lease(now, now.truncatedTo(ChronoUnit.MICROS), max))),
          lie(
              "O3_a_lease_ends_a_microsecond_late",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) -> honest.lease(now, until.plusNanos(1_000), max))),
          new OutboxLie("O3_looks_first_and_takes_afterwards", OutboxLiars::racy, false),
          lie(
              "O3_attempts_are_counted_when_they_have_failed",
              (honest, liar) -> {
                Map<String, Integer> failures = new ConcurrentHashMap<>();
                liar.onLease(
                        (now, until, max) ->
                            honest.lease(now, until, max).stream()
                                .map(
                                    l ->
                                        numbered(
                                            l,
                                            1 + failures.getOrDefault(l.message().id(), 0),
                                            l.fence()))
                                .toList())
                    .onSettle(
                        (leased, settlement) -> {
                          failures.merge(leased.message().id(), 1, Integer::sum);
                          return honest.settle(leased, settlement);
                        });
              }),
          lie(
              "O3_one_message_too_many",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          honest.lease(now, until, max == Integer.MAX_VALUE ? max : max + 1))),
          lie(
              "O4_fences_are_not_looked_at",
              (honest, liar) -> {
                Map<String, LeasedMessage> last = new ConcurrentHashMap<>();
                liar.onLease(
                        (now, until, max) -> {
                          List<LeasedMessage> page = honest.lease(now, until, max);
                          page.forEach(leased -> last.put(leased.message().id(), leased));
                          return page;
                        })
                    .onSettle(
                        (leased, settlement) ->
                            honest.settle(
                                last.getOrDefault(leased.message().id(), leased), settlement));
              }),
          lie(
              "O4_says_yes_to_everything",
              (honest, liar) ->
                  liar.onSettle(
                      (leased, settlement) -> {
                        honest.settle(leased, settlement);
                        return true;
                      })),
          lie(
              "O5_in_the_order_of_their_ids",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          honest.lease(now, until, max).stream()
                              .sorted(Comparator.comparing(leased -> leased.message().id()))
                              .toList())),
          lie(
              "O5_the_first_in_line_holds_up_the_others",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) -> {
                        boolean held =
                            honest.list(MessageState.WAITING, Optional.empty(), MOST).stream()
                                .anyMatch(row -> row.why().isPresent() && row.at().isAfter(now));
                        return held ? List.of() : honest.lease(now, until, max);
                      })),
          lie(
              "O5_what_is_settled_takes_the_place_of_what_waits",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) -> {
                        long settled =
                            Stream.of(MessageState.SENT, MessageState.EXPIRED, MessageState.BURIED)
                                .flatMap(
                                    state ->
                                        honest.list(state, Optional.empty(), MOST).stream()
                                            .filter(row -> row.at().isBefore(now)))
                                .count();
                        return settled >= max ? List.of() : honest.lease(now, until, max);
                      })),
          lie(
              "O4_a_fence_to_come_settles",
              (honest, liar) -> {
                Map<String, LeasedMessage> last = new ConcurrentHashMap<>();
                liar.onLease(
                        (now, until, max) -> {
                          List<LeasedMessage> page = honest.lease(now, until, max);
                          page.forEach(leased -> last.put(leased.message().id(), leased));
                          return page;
                        })
                    .onSettle(
                        (leased, settlement) -> {
                          LeasedMessage held = last.get(leased.message().id());
                          return honest.settle(
                              held != null && held.fence() < leased.fence() ? held : leased,
                              settlement);
                        });
              }),
          lie(
              "O6_tried_again_at_once",
              (honest, liar) ->
                  liar.onSettle(
                      (leased, settlement) ->
                          honest.settle(
                              leased,
                              settlement instanceof Settlement.Again again
                                  ? new Settlement.Again(Instant.EPOCH, again.why())
                                  : settlement))),
          lie(
              "O6_what_expired_comes_back",
              (honest, liar) ->
                  liar.onSettle(
                      (leased, settlement) ->
                          honest.settle(
                              leased,
                              settlement instanceof Settlement.Expired expired
                                  ? new Settlement.Again(expired.at(), "expired")
                                  : settlement))),
          lie(
              "O7_in_the_order_of_a_dictionary",
              (honest, liar) -> {
                Comparator<String> order =
                    String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
                liar.onList(
                    (state, after, max) ->
                        honest.list(state, Optional.empty(), MOST).stream()
                            .sorted(Comparator.comparing(kept -> kept.message().id(), order))
                            .filter(
                                kept ->
                                    after.isEmpty()
                                        || order.compare(kept.message().id(), after.get()) > 0)
                            .limit(max)
                            .toList());
              }),
          lie(
              "O7_reasons_are_cut_short",
              (honest, liar) ->
                  liar.onSettle(
                      (leased, settlement) ->
                          honest.settle(
                              leased,
                              settlement instanceof Settlement.Buried buried
                                  ? new Settlement.Buried(
                                      buried.at(),
                                      buried
                                          .why()
                                          .substring(0, Math.min(255, buried.why().length())))
                                  : settlement))),
          lie(
              "O8_everything_can_be_revived",
              (honest, liar) ->
                  liar.onRevive(
                      (id, next) -> {
                        honest.revive(id, next);
                        return true;
                      })),
          lie(
              "O8_attempts_of_a_former_life_count",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          honest.lease(now, until, max).stream()
                              .map(l -> numbered(l, (int) l.fence(), l.fence()))
                              .toList())),
          lie("O8_fences_begin_anew", OutboxLiars::beginAnew),
          lie(
              "O9_the_buried_are_forgotten",
              (honest, liar) -> {
                AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.MIN);
                liar.onPurge(
                        (before, max) -> {
                          forgotten.set(before);
                          return honest.purge(before, max);
                        })
                    .onList(
                        (state, after, max) ->
                            honest.list(state, after, max).stream()
                                .filter(
                                    kept ->
                                        state != MessageState.BURIED
                                            || !kept.at().isBefore(forgotten.get()))
                                .toList());
              }),
          lie(
              "O9_the_instant_itself_is_forgotten_too",
              (honest, liar) ->
                  liar.onPurge((before, max) -> honest.purge(before.plusNanos(1_000), max))),
          lie(
              "O9_all_at_once",
              (honest, liar) ->
                  liar.onPurge(
                      (before, max) -> Math.min(max, honest.purge(before, Integer.MAX_VALUE)))),
          lie(
              "O9_what_stays_takes_the_place_of_what_is_forgotten",
              (honest, liar) ->
                  liar.onPurge(
                      (before, max) -> {
                        long stays =
                            Stream.of(MessageState.WAITING, MessageState.BURIED)
                                .flatMap(
                                    state -> honest.list(state, Optional.empty(), MOST).stream())
                                .filter(row -> row.at().isBefore(before))
                                .count();
                        return stays >= max ? 0 : honest.purge(before, max);
                      })),
          lie(
              "O10_the_oldest_is_the_one_to_be_sent_next",
              (honest, liar) ->
                  liar.onBacklog(
                      () ->
                          new Backlog(
                              honest.backlog().waiting(),
                              honest.backlog().buried(),
                              honest.list(MessageState.WAITING, Optional.empty(), 9_999).stream()
                                  .map(KeptMessage::at)
                                  .min(Comparator.naturalOrder())))),
          lie(
              "O10_a_page_is_counted",
              (honest, liar) ->
                  liar.onBacklog(
                      () -> {
                        List<KeptMessage> page =
                            honest.list(MessageState.WAITING, Optional.empty(), MOST);
                        return new Backlog(
                            page.size(),
                            honest.list(MessageState.BURIED, Optional.empty(), MOST).size(),
                            page.stream()
                                .map(kept -> kept.message().notBefore())
                                .min(Comparator.naturalOrder()));
                      })),
          lie(
              "O10_the_expired_are_counted_as_buried",
              (honest, liar) ->
                  liar.onBacklog(
                      () ->
                          new Backlog(
                              honest.backlog().waiting(),
                              honest.backlog().buried()
                                  + honest
                                      .list(MessageState.EXPIRED, Optional.empty(), 9_999)
                                      .size(),
                              honest.backlog().oldest()))),
          new OutboxLie("J11_one_outbox_for_all_namespaces", OutboxLiars::correct, true),
          lie(
              "C1_the_clock_of_the_machine_decides",
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          honest.lease(
                              Instant.ofEpochMilli(System.currentTimeMillis()), until, max))));

  private OutboxLiars() {}

  private static Lie lie(String name, BiConsumer<Outbox, LyingOutbox> how) {
    return new OutboxLie(
        name,
        () -> {
          MemoryPlace honest = new MemoryPlace();
          LyingOutbox liar = new LyingOutbox(honest);
          how.accept(honest, liar);
          return new OutboxFixture.Place(honest, liar);
        },
        false);
  }

  private static Lie ofStorage(String name, BiConsumer<Storage, LyingStorage> how) {
    return new OutboxLie(
        name,
        () -> {
          MemoryPlace honest = new MemoryPlace();
          LyingStorage liar = new LyingStorage(honest);
          how.accept(honest, liar);
          return new OutboxFixture.Place(liar, honest);
        },
        false);
  }

  /**
   * A lie of an outbox.
   *
   * @param name its name
   * @param place makes a place that lies
   * @param shared whether all namespaces are one
   */
  private record OutboxLie(String name, Supplier<OutboxFixture.Place> place, boolean shared)
      implements Lie {
    @Override
    public Class<?> suite() {
      return Suite.class;
    }

    @Override
    public void tell() {
      Suite.CURRENT.set(this);
    }
  }

  /** The suite over the current lie. */
  static class Suite
      implements MessageContract, LeaseContract, SettlementContract, OutboxUpkeepContract {
    private static final AtomicReference<OutboxLie> CURRENT = new AtomicReference<>();

    private Place last = CURRENT.get().place().get();

    @Override
    public Place emptyPlace() {
      last = CURRENT.get().place().get();
      return last;
    }

    @Override
    public Place otherNamespace() {
      return CURRENT.get().shared() ? last : CURRENT.get().place().get();
    }
  }

  private static OutboxFixture.Place correct() {
    MemoryPlace memory = new MemoryPlace();
    return new OutboxFixture.Place(memory, memory);
  }

  private static OutboxFixture.Place racy() {
    MemoryPlace racy =
        new MemoryPlace() {
          @Override
          @SuppressWarnings("UnsynchronizedOverridesSynchronized")
          public List<LeasedMessage> lease(Instant now, Instant until, int max) {
            List<Row> seen = ready(now, max);
            roundTrip();
            return seen.stream().map(row -> leased(row, until)).toList();
          }
        };
    return new OutboxFixture.Place(racy, racy);
  }

  private static void tellAnyway(Storage honest, LyingStorage liar) {
    liar.onCommit(
        commit -> {
          CommitResult result = honest.commit(commit);
          if (result instanceof Conflict && !commit.messages().isEmpty()) {
            Message[] messages = commit.messages().toArray(Message[]::new);
            StreamKey lost = new StreamKey("lost", messages[0].id());
            honest.commit(Rows.telling(lost, version(honest, lost), "c-1", messages));
          }
          return result;
        });
  }

  private static void beginAnew(Outbox honest, LyingOutbox liar) {
    Map<String, Long> highest = new ConcurrentHashMap<>();
    Map<String, Long> taken = new ConcurrentHashMap<>();
    liar.onLease(
            (now, until, max) ->
                honest.lease(now, until, max).stream()
                    .map(
                        l -> {
                          highest.put(l.message().id(), l.fence());
                          long fence = l.fence() - taken.getOrDefault(l.message().id(), 0L);
                          return numbered(l, l.attempt(), fence);
                        })
                    .toList())
        .onSettle(
            (l, settlement) -> {
              long fence = l.fence() + taken.getOrDefault(l.message().id(), 0L);
              return honest.settle(numbered(l, l.attempt(), fence), settlement);
            })
        .onRevive(
            (id, next) -> {
              taken.put(id, highest.getOrDefault(id, 0L));
              return honest.revive(id, next);
            });
  }

  private static Commit telling(Commit commit, List<Message> messages) {
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        commit.identifiers(),
        messages,
        commit.receipt(),
        commit.texts(),
        commit.erased());
  }

  private static List<LeasedMessage> handedOut(
      List<LeasedMessage> page, UnaryOperator<Message> change) {
    return page.stream()
        .map(l -> new LeasedMessage(l.stream(), change.apply(l.message()), l.attempt(), l.fence()))
        .toList();
  }

  private static LeasedMessage numbered(LeasedMessage leased, int attempt, long fence) {
    return new LeasedMessage(leased.stream(), leased.message(), attempt, fence);
  }
}
