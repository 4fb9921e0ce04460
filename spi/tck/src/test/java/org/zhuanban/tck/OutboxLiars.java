package org.zhuanban.tck;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Suites over outboxes each of which breaks one clause. */
final class OutboxLiars {
  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final int ALL = 1_000;

  private OutboxLiars() {}

  /** A suite over what a liar makes of a correct outbox. */
  abstract static class Lying extends OutboxContract {
    private final UnaryOperator<Outbox> lie;

    Lying(UnaryOperator<Outbox> lie) {
      this.lie = lie;
    }

    @Override
    protected Place emptyPlace() {
      MemoryPlace memory = new MemoryPlace();
      return new Place(memory, lie.apply(memory));
    }

    @Override
    protected Place otherNamespace() {
      return emptyPlace();
    }
  }

  /** A suite over a storage that does not keep messages as it should. */
  abstract static class LyingStorage extends OutboxContract {
    abstract Storage lie(MemoryPlace honest);

    @Override
    protected Place emptyPlace() {
      MemoryPlace memory = new MemoryPlace();
      return new Place(lie(memory), memory);
    }

    @Override
    protected Place otherNamespace() {
      return emptyPlace();
    }
  }

  private static LeasedMessage changed(LeasedMessage leased, Message message) {
    return new LeasedMessage(leased.stream(), message, leased.attempt(), leased.fence());
  }

  private static Message withBody(Message message, Bytes body) {
    return new Message(
        message.id(),
        message.channel(),
        message.address(),
        message.notBefore(),
        message.expires(),
        body);
  }

  static class J1_messages_come_later extends LyingStorage {
    @Override
    Storage lie(MemoryPlace honest) {
      return new Passing(honest) {
        private List<Message> late = List.of();

        @Override
        public CommitResult commit(Commit commit) {
          List<Message> now = late;
          late = commit.messages();
          return honest.commit(
              new Commit(
                  commit.stream(),
                  commit.expectedVersion(),
                  commit.entries(),
                  commit.duties(),
                  now,
                  commit.receipt(),
                  commit.texts(),
                  commit.erased()));
        }
      };
    }
  }

  static class J2_losers_tell_too extends LyingStorage {
    @Override
    Storage lie(MemoryPlace honest) {
      return new TellingAnyway(honest);
    }
  }

  static class J3_a_conflict_tells extends LyingStorage {
    @Override
    Storage lie(MemoryPlace honest) {
      return new TellingAnyway(honest);
    }
  }

  private static final class TellingAnyway extends Passing {
    TellingAnyway(Storage honest) {
      super(honest);
    }

    @Override
    public CommitResult commit(Commit commit) {
      CommitResult result = honest.commit(commit);
      if (result instanceof Conflict && !commit.messages().isEmpty()) {
        Message[] messages = commit.messages().toArray(Message[]::new);
        StreamKey lost = new StreamKey("lost", messages[0].id());
        honest.commit(
            Rows.telling(lost, honest.head(lost).map(Head::version).orElse(0L), "c-1", messages));
      }
      return result;
    }
  }

  static class O1_what_was_handed_out_is_forgotten extends Lying {
    O1_what_was_handed_out_is_forgotten() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, FAR, max);
                }
              });
    }
  }

  static class O1_a_watermark_has_passed extends Lying {
    O1_a_watermark_has_passed() {
      super(
          honest ->
              new PassingOutbox(honest) {
                private Instant watermark = Instant.MIN;

                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  List<LeasedMessage> page =
                      honest.lease(now, until, max).stream()
                          .filter(leased -> !leased.message().notBefore().isBefore(watermark))
                          .toList();
                  for (LeasedMessage leased : page) {
                    watermark = leased.message().notBefore();
                  }
                  return page;
                }
              });
    }
  }

  static class O1_instants_are_rounded extends Lying {
    O1_instants_are_rounded() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now.plusNanos(500), until, max);
                }
              });
    }
  }

  static class O1_what_has_expired_is_dropped extends Lying {
    O1_what_has_expired_is_dropped() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max).stream()
                      .filter(leased -> leased.message().expires().filter(now::isAfter).isEmpty())
                      .toList();
                }
              });
    }
  }

  static class O2_bodies_pass_through_a_charset extends Lying {
    O2_bodies_pass_through_a_charset() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max).stream()
                      .map(
                          leased -> {
                            byte[] body = leased.message().body().toArray();
                            for (int i = 0; i < body.length; i++) {
                              body[i] = body[i] == (byte) 0x80 ? (byte) '?' : body[i];
                            }
                            return changed(leased, withBody(leased.message(), Bytes.of(body)));
                          })
                      .toList();
                }
              });
    }
  }

  static class O2_instants_lose_their_microseconds extends Lying {
    O2_instants_lose_their_microseconds() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max).stream()
                      .map(
                          leased -> {
                            Message m = leased.message();
                            return changed(
                                leased,
                                new Message(
                                    m.id(),
                                    m.channel(),
                                    m.address(),
                                    m.notBefore(),
                                    m.expires().map(at -> at.truncatedTo(ChronoUnit.MILLIS)),
                                    m.body()));
                          })
                      .toList();
                }
              });
    }
  }

  static class O3_a_lease_holds_nothing extends Lying {
    O3_a_lease_holds_nothing() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, now.truncatedTo(ChronoUnit.MICROS), max);
                }
              });
    }
  }

  static class O3_a_lease_ends_a_microsecond_late extends Lying {
    O3_a_lease_ends_a_microsecond_late() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until.plusNanos(1_000), max);
                }
              });
    }
  }

  static class O3_looks_first_and_takes_afterwards extends OutboxContract {
    @Override
    protected Place emptyPlace() {
      MemoryPlace racy =
          new MemoryPlace() {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized")
            public List<LeasedMessage> lease(Instant now, Instant until, int max) {
              List<Told> seen = ready(now, max);
              // As long as a round trip takes.
              LockSupport.parkNanos(2_000_000);
              return seen.stream().map(told -> leased(told, until)).toList();
            }
          };
      return new Place(racy, racy);
    }

    @Override
    protected Place otherNamespace() {
      return emptyPlace();
    }
  }

  static class O3_attempts_are_counted_when_they_have_failed extends Lying {
    O3_attempts_are_counted_when_they_have_failed() {
      super(
          honest ->
              new PassingOutbox(honest) {
                private final Map<String, Integer> failures = new ConcurrentHashMap<>();

                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max).stream()
                      .map(
                          l ->
                              new LeasedMessage(
                                  l.stream(),
                                  l.message(),
                                  1 + failures.getOrDefault(l.message().id(), 0),
                                  l.fence()))
                      .toList();
                }

                @Override
                public boolean settle(LeasedMessage leased, Settlement settlement) {
                  failures.merge(leased.message().id(), 1, Integer::sum);
                  return honest.settle(leased, settlement);
                }
              });
    }
  }

  static class O3_one_message_too_many extends Lying {
    O3_one_message_too_many() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max == Integer.MAX_VALUE ? max : max + 1);
                }
              });
    }
  }

  static class O4_fences_are_not_looked_at extends Lying {
    O4_fences_are_not_looked_at() {
      super(
          honest ->
              new PassingOutbox(honest) {
                private final Map<String, LeasedMessage> last = new ConcurrentHashMap<>();

                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  List<LeasedMessage> page = honest.lease(now, until, max);
                  page.forEach(leased -> last.put(leased.message().id(), leased));
                  return page;
                }

                @Override
                public boolean settle(LeasedMessage leased, Settlement settlement) {
                  return honest.settle(
                      last.getOrDefault(leased.message().id(), leased), settlement);
                }
              });
    }
  }

  static class O4_says_yes_to_everything extends Lying {
    O4_says_yes_to_everything() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public boolean settle(LeasedMessage leased, Settlement settlement) {
                  honest.settle(leased, settlement);
                  return true;
                }
              });
    }
  }

  static class O5_in_the_order_of_their_ids extends Lying {
    O5_in_the_order_of_their_ids() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max).stream()
                      .sorted(Comparator.comparing(leased -> leased.message().id()))
                      .toList();
                }
              });
    }
  }

  static class O5_the_first_in_line_holds_up_the_others extends Lying {
    O5_the_first_in_line_holds_up_the_others() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  boolean held =
                      honest.list(MessageState.WAITING, Optional.empty(), ALL).stream()
                          .anyMatch(row -> row.why().isPresent() && row.at().isAfter(now));
                  return held ? List.of() : honest.lease(now, until, max);
                }
              });
    }
  }

  static class O6_tried_again_at_once extends Lying {
    O6_tried_again_at_once() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public boolean settle(LeasedMessage leased, Settlement settlement) {
                  return honest.settle(
                      leased,
                      settlement instanceof Settlement.Again again
                          ? new Settlement.Again(Instant.EPOCH, again.why())
                          : settlement);
                }
              });
    }
  }

  static class O6_what_expired_comes_back extends Lying {
    O6_what_expired_comes_back() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public boolean settle(LeasedMessage leased, Settlement settlement) {
                  return settlement instanceof Settlement.Expired expired
                      ? honest.settle(leased, new Settlement.Again(expired.at(), "expired"))
                      : honest.settle(leased, settlement);
                }
              });
    }
  }

  static class O7_in_the_order_of_a_dictionary extends Lying {
    O7_in_the_order_of_a_dictionary() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
                  Comparator<String> order =
                      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
                  return honest.list(state, Optional.empty(), ALL).stream()
                      .sorted(Comparator.comparing(kept -> kept.message().id(), order))
                      .filter(
                          kept ->
                              after.isEmpty()
                                  || order.compare(kept.message().id(), after.get()) > 0)
                      .limit(max)
                      .toList();
                }
              });
    }
  }

  static class O7_reasons_are_cut_short extends Lying {
    O7_reasons_are_cut_short() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public boolean settle(LeasedMessage leased, Settlement settlement) {
                  return settlement instanceof Settlement.Buried buried
                      ? honest.settle(
                          leased,
                          new Settlement.Buried(
                              buried.at(),
                              buried.why().substring(0, Math.min(255, buried.why().length()))))
                      : honest.settle(leased, settlement);
                }
              });
    }
  }

  static class O8_everything_can_be_revived extends Lying {
    O8_everything_can_be_revived() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public boolean revive(String id, Instant next) {
                  honest.revive(id, next);
                  return true;
                }
              });
    }
  }

  static class O8_attempts_of_a_former_life_count extends Lying {
    O8_attempts_of_a_former_life_count() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  return honest.lease(now, until, max).stream()
                      .map(
                          l ->
                              new LeasedMessage(
                                  l.stream(), l.message(), (int) l.fence(), l.fence()))
                      .toList();
                }
              });
    }
  }

  static class O8_fences_begin_anew extends Lying {
    O8_fences_begin_anew() {
      super(
          honest ->
              new PassingOutbox(honest) {
                private final Map<String, Long> highest = new HashMap<>();
                private final Map<String, Long> taken = new HashMap<>();

                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  List<LeasedMessage> page = new ArrayList<>();
                  for (LeasedMessage l : honest.lease(now, until, max)) {
                    String id = l.message().id();
                    highest.put(id, l.fence());
                    page.add(fenced(l, l.fence() - taken.getOrDefault(id, 0L)));
                  }
                  return page;
                }

                @Override
                public boolean settle(LeasedMessage l, Settlement settlement) {
                  return honest.settle(
                      fenced(l, l.fence() + taken.getOrDefault(l.message().id(), 0L)), settlement);
                }

                @Override
                public boolean revive(String id, Instant next) {
                  taken.put(id, highest.getOrDefault(id, 0L));
                  return honest.revive(id, next);
                }

                private LeasedMessage fenced(LeasedMessage l, long fence) {
                  return new LeasedMessage(l.stream(), l.message(), l.attempt(), fence);
                }
              });
    }
  }

  static class O9_the_buried_are_forgotten extends Lying {
    O9_the_buried_are_forgotten() {
      super(
          honest ->
              new PassingOutbox(honest) {
                private Instant forgotten = Instant.MIN;

                @Override
                public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
                  return honest.list(state, after, max).stream()
                      .filter(
                          kept -> state != MessageState.BURIED || !kept.at().isBefore(forgotten))
                      .toList();
                }

                @Override
                public int purge(Instant before, int max) {
                  forgotten = before;
                  return honest.purge(before, max);
                }
              });
    }
  }

  static class O9_the_instant_itself_is_forgotten_too extends Lying {
    O9_the_instant_itself_is_forgotten_too() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public int purge(Instant before, int max) {
                  return honest.purge(before.plusNanos(1_000), max);
                }
              });
    }
  }

  static class O9_all_at_once extends Lying {
    O9_all_at_once() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public int purge(Instant before, int max) {
                  return Math.min(max, honest.purge(before, Integer.MAX_VALUE));
                }
              });
    }
  }

  static class J11_one_outbox_for_all_namespaces extends OutboxContract {
    private Place shared = new Place(new MemoryPlace(), new MemoryPlace());

    @Override
    protected Place emptyPlace() {
      MemoryPlace memory = new MemoryPlace();
      shared = new Place(memory, memory);
      return shared;
    }

    @Override
    protected Place otherNamespace() {
      return shared;
    }
  }

  static class C1_the_clock_of_the_machine_decides extends Lying {
    C1_the_clock_of_the_machine_decides() {
      super(
          honest ->
              new PassingOutbox(honest) {
                @Override
                public List<LeasedMessage> lease(Instant now, Instant until, int max) {
                  Instant clock = Instant.ofEpochMilli(System.currentTimeMillis());
                  return honest.lease(clock, until, max);
                }
              });
    }
  }
}
