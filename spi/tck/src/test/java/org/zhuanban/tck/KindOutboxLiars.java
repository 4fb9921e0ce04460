package org.zhuanban.tck;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;

/** Outboxes that lie at sizes, values and moments that small examples do not reach. */
final class KindOutboxLiars {
  static final List<Lie> ALL =
      List.of(
          instants("O3_leases_are_cut_to_seconds", at -> at.truncatedTo(ChronoUnit.SECONDS)),
          instants("O6_instants_are_cut_to_milliseconds", at -> at.truncatedTo(ChronoUnit.MILLIS)),
          new DeskLie(
              "O2_settlements_go_through_local_time",
              Value.class,
              (honest, liar) ->
                  liar.onSettle(
                      (leased, settlement) ->
                          honest.settle(
                              leased, changed(settlement, KindOutboxLiars::local, why -> why)))),
          reasons("O7_reasons_lose_their_carriage_returns", why -> why.replace("\r", "")),
          reasons("O7_reasons_lose_blanks_at_the_end", String::stripTrailing),
          reasons(
              "O7_reasons_go_through_gbk",
              why -> new String(why.getBytes(Charset.forName("GBK")), Charset.forName("GBK"))),
          new DeskLie(
              "O7_an_empty_reason_is_none",
              Value.class,
              (honest, liar) ->
                  liar.onList(
                      (state, after, max) ->
                          honest.list(state, after, max).stream()
                              .map(row -> because(row, row.why().filter(why -> !why.isEmpty())))
                              .toList())),
          new DeskLie(
              "O7_a_page_of_what_is_given_up_ends_at_a_hundred",
              Scale.class,
              (honest, liar) ->
                  liar.onList(
                      (state, after, max) ->
                          honest.list(
                              state,
                              after,
                              state == MessageState.BURIED ? Math.min(max, 100) : max))),
          new DeskLie(
              "O3_no_more_than_500_are_leased_at_once",
              Scale.class,
              (honest, liar) ->
                  liar.onLease((now, until, max) -> honest.lease(now, until, Math.min(max, 500)))),
          new DeskLie(
              "O9_no_more_than_a_hundred_are_forgotten_at_once",
              Scale.class,
              (honest, liar) ->
                  liar.onPurge((before, max) -> honest.purge(before, Math.min(max, 100)))),
          new DeskLie(
              "O3_the_largest_page_overflows",
              Lease.class,
              (honest, liar) ->
                  liar.onLease(
                      (now, until, max) ->
                          max + 1 < 0 ? List.of() : honest.lease(now, until, max))),
          new DeskLie(
              "O8_a_revived_message_is_revived_again",
              Scale.class,
              (honest, liar) ->
                  liar.onRevive(
                      (id, next) ->
                          honest.revive(id, next)
                              || honest.list(MessageState.WAITING, Optional.empty(), 9_999).stream()
                                  .anyMatch(
                                      row ->
                                          row.message().id().equals(id)
                                              && row.attempts() == 0
                                              && row.why().isPresent()))),
          new DeskLie(
              "O8_two_caretakers_revive_the_same",
              Scale.class,
              (honest, liar) ->
                  liar.onRevive(
                      (id, next) -> {
                        boolean buried =
                            honest.list(MessageState.BURIED, Optional.empty(), 9_999).stream()
                                .anyMatch(row -> row.message().id().equals(id));
                        Liars.roundTrip();
                        honest.revive(id, next);
                        return buried;
                      })),
          new DeskLie(
              "O9_two_caretakers_count_the_same",
              Scale.class,
              (honest, liar) ->
                  liar.onPurge(
                      (before, max) -> {
                        long old =
                            honest.list(MessageState.SENT, Optional.empty(), 9_999).stream()
                                    .filter(row -> row.at().isBefore(before))
                                    .count()
                                + honest
                                    .list(MessageState.EXPIRED, Optional.empty(), 9_999)
                                    .stream()
                                    .filter(row -> row.at().isBefore(before))
                                    .count();
                        Liars.roundTrip();
                        honest.purge(before, max);
                        return (int) Math.min(old, max);
                      })),
          new DeskLie(
              "O3_one_lease_in_a_thousand_goes_to_two",
              Scale.class,
              (honest, liar) -> {
                AtomicInteger leases = new AtomicInteger();
                AtomicReference<List<LeasedMessage>> twice = new AtomicReference<>(List.of());
                liar.onLease(
                    (now, until, max) -> {
                      List<LeasedMessage> page = honest.lease(now, until, max);
                      if (leases.addAndGet(page.size()) >= 500) {
                        leases.set(0);
                        twice.set(page);
                        return page;
                      }
                      List<LeasedMessage> again = twice.getAndSet(List.of());
                      return again.isEmpty() ? page : again;
                    });
              }));

  private KindOutboxLiars() {}

  /** How an outbox lies. */
  @FunctionalInterface
  interface How {
    void lie(Outbox honest, LyingOutbox liar);
  }

  /**
   * A lie of an outbox.
   *
   * @param name its name
   * @param suite the suite that has to find it out
   * @param how how a correct outbox becomes a liar
   */
  record DeskLie(String name, Class<?> suite, How how) implements Lie {
    private static final AtomicReference<DeskLie> CURRENT = new AtomicReference<>();

    @Override
    public void tell() {
      CURRENT.set(this);
    }
  }

  /** A place whose outbox tells the current lie. */
  abstract static class Town implements OutboxFixture {
    private MemoryPlace here = new MemoryPlace();

    private static Place node(MemoryPlace honest) {
      LyingOutbox liar = new LyingOutbox(honest);
      DeskLie.CURRENT.get().how.lie(honest, liar);
      return new Place(honest, liar);
    }

    @Override
    public Place emptyPlace() {
      here = new MemoryPlace();
      return node(here);
    }

    @Override
    public Place otherNamespace() {
      return node(new MemoryPlace());
    }

    @Override
    public Place reopened(Place place) {
      return node(here);
    }
  }

  /** Over leases. */
  static class Lease extends Town implements LeaseContract {}

  /** Over values. */
  static class Value extends Town implements OutboxValueContract {}

  /** Over sizes. */
  static class Scale extends Town implements OutboxScaleContract {}

  /** Over work in any order. */
  static class Walk extends Town implements OutboxProperties {}

  private static Lie instants(String name, UnaryOperator<Instant> cut) {
    return new DeskLie(
        name,
        Value.class,
        (honest, liar) ->
            liar.onLease((now, until, max) -> honest.lease(now, cut.apply(until), max))
                .onSettle(
                    (leased, settlement) ->
                        honest.settle(leased, changed(settlement, cut, why -> why))));
  }

  private static Lie reasons(String name, UnaryOperator<String> help) {
    return new DeskLie(
        name,
        Value.class,
        (honest, liar) ->
            liar.onSettle(
                (leased, settlement) ->
                    honest.settle(leased, changed(settlement, at -> at, help))));
  }

  private static Settlement changed(
      Settlement settlement, UnaryOperator<Instant> at, UnaryOperator<String> why) {
    if (settlement instanceof Settlement.Sent sent) {
      return new Settlement.Sent(at.apply(sent.at()));
    } else if (settlement instanceof Settlement.Expired expired) {
      return new Settlement.Expired(at.apply(expired.at()));
    } else if (settlement instanceof Settlement.Buried buried) {
      return new Settlement.Buried(at.apply(buried.at()), why.apply(buried.why()));
    }
    Settlement.Again again = (Settlement.Again) settlement;
    return new Settlement.Again(at.apply(again.next()), why.apply(again.why()));
  }

  private static Instant local(Instant at) {
    ZoneId zone = ZoneId.systemDefault();
    return LocalDateTime.ofInstant(at, zone).atZone(zone).toInstant();
  }

  private static KeptMessage because(KeptMessage row, Optional<String> why) {
    return new KeptMessage(row.stream(), row.message(), row.state(), row.attempts(), row.at(), why);
  }
}
