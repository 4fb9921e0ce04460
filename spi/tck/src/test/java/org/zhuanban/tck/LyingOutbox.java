package org.zhuanban.tck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.ForwardingOutbox;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.tck.LyingStorage.Three;

/** Passes on to a correct outbox what it does not lie about. */
final class LyingOutbox extends ForwardingOutbox {
  private Three<Instant, Instant, Integer, List<LeasedMessage>> lease = super::lease;
  private BiPredicate<LeasedMessage, Settlement> settle = super::settle;
  private Three<MessageState, Optional<String>, Integer, List<KeptMessage>> list = super::list;
  private BiPredicate<String, Instant> revive = super::revive;
  private ToIntBiFunction<Instant, Integer> purge = super::purge;
  private Supplier<Backlog> backlog = super::backlog;

  LyingOutbox(Outbox honest) {
    super(honest);
  }

  LyingOutbox onLease(Three<Instant, Instant, Integer, List<LeasedMessage>> lie) {
    lease = lie;
    return this;
  }

  LyingOutbox onSettle(BiPredicate<LeasedMessage, Settlement> lie) {
    settle = lie;
    return this;
  }

  LyingOutbox onList(Three<MessageState, Optional<String>, Integer, List<KeptMessage>> lie) {
    list = lie;
    return this;
  }

  LyingOutbox onRevive(BiPredicate<String, Instant> lie) {
    revive = lie;
    return this;
  }

  LyingOutbox onPurge(ToIntBiFunction<Instant, Integer> lie) {
    purge = lie;
    return this;
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return lease.apply(now, until, max);
  }

  @Override
  public boolean settle(LeasedMessage leased, Settlement settlement) {
    return settle.test(leased, settlement);
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return list.apply(state, after, max);
  }

  @Override
  public boolean revive(String id, Instant next) {
    return revive.test(id, next);
  }

  @Override
  public int purge(Instant before, int max) {
    return purge.applyAsInt(before, max);
  }

  LyingOutbox onBacklog(Supplier<Backlog> lie) {
    backlog = lie;
    return this;
  }

  @Override
  public Backlog backlog() {
    return backlog.get();
  }
}
