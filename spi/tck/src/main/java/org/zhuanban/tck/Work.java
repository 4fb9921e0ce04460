package org.zhuanban.tck;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/** What happens at an outbox in any order, under clocks that run back and forth. */
final class Work implements ArbitrarySupplier<List<Work.Step>> {
  /** One thing that happens. */
  sealed interface Step {
    /** {@return the namespace, 0 or 1} */
    int space();
  }

  /** A commit tells something. */
  record Tell(int space, StreamKey stream, Message message) implements Step {}

  /** A commit that comes too late would tell something. */
  record TellLate(int space, StreamKey stream, Message message) implements Step {}

  /** Somebody derives duty rows again. */
  record Refresh(int space, StreamKey stream, List<DutyChange> changes) implements Step {}

  /** A worker takes messages. */
  record Lease(int space, Instant now, Instant until, int max) implements Step {}

  /** A worker answers for one of the leases so far, counted from the last. */
  record Settle(int space, int ago, Settlement settlement) implements Step {}

  /** Somebody revives a message. */
  record Revive(int space, String id, Instant next) implements Step {}

  /** Somebody clears up. */
  record Purge(int space, Instant before) implements Step {}

  @Override
  public Arbitrary<List<Step>> get() {
    Arbitrary<Integer> spaces = Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1));
    Arbitrary<StreamKey> streams = Arbitraries.of(Histories.STREAMS);
    Arbitrary<Instant> instants =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 12).map(second -> Rows.NOW.plusSeconds(second)),
            Arbitraries.integers()
                .between(0, 4)
                .map(micros -> Rows.NOW.plusSeconds(6).plusNanos(1_000L * micros)),
            Arbitraries.of(Values.INSTANTS));
    Arbitrary<String> ids = Arbitraries.of(Rows.ALIKE);
    Arbitrary<String> reasons = Arbitraries.of(Values.REASONS);
    Arbitrary<Message> messages =
        Combinators.combine(ids, instants, instants.optional(), Arbitraries.of(Values.CONTENTS))
            .as(
                (id, from, expires, body) ->
                    new Message(id, "sms", "office:" + id, from, expires, body));
    Arbitrary<Step> tells = Combinators.combine(spaces, streams, messages).as(Tell::new);
    Arbitrary<Step> late = Combinators.combine(spaces, streams, messages).as(TellLate::new);
    Arbitrary<Step> refreshes =
        Combinators.combine(spaces, streams, Walks.changes()).as(Refresh::new);
    Arbitrary<Step> leases =
        Combinators.combine(
                spaces,
                instants,
                Arbitraries.integers().between(1, 5_000_000),
                Arbitraries.of(1, 2, 3, 5, Integer.MAX_VALUE))
            .as(
                (space, now, micros, max) ->
                    new Lease(space, now, now.plusNanos(1_000L * micros), max));
    Arbitrary<Settlement> settlements =
        Arbitraries.<Settlement>oneOf(
            instants.map(Settlement.Sent::new),
            instants.map(Settlement.Expired::new),
            Combinators.combine(instants, reasons).as(Settlement.Again::new),
            Combinators.combine(instants, reasons).as(Settlement.Buried::new));
    Arbitrary<Step> settles =
        Combinators.combine(spaces, Arbitraries.integers().between(0, 5), settlements)
            .as(Settle::new);
    Arbitrary<Step> revivals = Combinators.combine(spaces, ids, instants).as(Revive::new);
    Arbitrary<Step> purges = Combinators.combine(spaces, instants).as(Purge::new);
    return Arbitraries.<Step>frequencyOf(
            Tuple.of(6, tells),
            Tuple.of(1, late),
            Tuple.of(1, refreshes),
            Tuple.of(5, leases),
            Tuple.of(5, settles),
            Tuple.of(2, revivals),
            Tuple.of(1, purges))
        .list()
        .ofMaxSize(30);
  }
}
