package org.zhuanban.tck;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/** What happens at an outbox in any order, under clocks that run back and forth. */
final class Work implements ArbitrarySupplier<List<Work.Step>> {
  /** One thing that happens. */
  sealed interface Step {}

  /** A commit tells something. */
  record Tell(StreamKey stream, Message message) implements Step {}

  /** A worker takes messages. */
  record Lease(Instant now, Instant until, int max) implements Step {}

  /** A worker answers for one of the leases so far, counted from the last. */
  record Settle(int ago, Settlement settlement) implements Step {}

  /** Somebody revives a message. */
  record Revive(String id, Instant next) implements Step {}

  /** Somebody clears up. */
  record Purge(Instant before) implements Step {}

  @Override
  public Arbitrary<List<Step>> get() {
    Arbitrary<Instant> instants =
        Arbitraries.integers().between(0, 12).map(second -> Rows.NOW.plusSeconds(second));
    Arbitrary<String> ids = Arbitraries.of(Rows.ALIKE);
    Arbitrary<String> reasons = Arbitraries.of("refused", "timeout", "号码不存在", "it's \"so\"\n%");
    Arbitrary<Step> tells =
        Combinators.combine(Arbitraries.of(Histories.STREAMS), ids, instants, instants.optional())
            .as(
                (stream, id, from, expires) ->
                    new Tell(stream, Rows.aMessage(id, from).expires(expires).build()));
    Arbitrary<Step> leases =
        Combinators.combine(
                instants,
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(1, 5))
            .as((now, seconds, max) -> new Lease(now, now.plusSeconds(seconds), max));
    Arbitrary<Settlement> settlements =
        Arbitraries.<Settlement>oneOf(
            instants.map(Settlement.Sent::new),
            instants.map(Settlement.Expired::new),
            Combinators.combine(instants, reasons).as(Settlement.Again::new),
            Combinators.combine(instants, reasons).as(Settlement.Buried::new));
    Arbitrary<Step> settles =
        Combinators.combine(Arbitraries.integers().between(0, 5), settlements).as(Settle::new);
    Arbitrary<Step> revivals = Combinators.combine(ids, instants).as(Revive::new);
    Arbitrary<Step> purges = instants.map(Purge::new);
    return Arbitraries.<Step>frequencyOf(
            Tuple.of(6, tells),
            Tuple.of(5, leases),
            Tuple.of(5, settles),
            Tuple.of(2, revivals),
            Tuple.of(1, purges))
        .list()
        .ofMaxSize(30);
  }
}
