package org.zhuanban.tck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;

/** Passes every call on to a correct outbox, until a liar overrides it. */
class PassingOutbox implements Outbox {
  final Outbox honest;

  PassingOutbox(Outbox honest) {
    this.honest = honest;
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return honest.lease(now, until, max);
  }

  @Override
  public boolean settle(LeasedMessage leased, Settlement settlement) {
    return honest.settle(leased, settlement);
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return honest.list(state, after, max);
  }

  @Override
  public boolean revive(String id, Instant next) {
    return honest.revive(id, next);
  }

  @Override
  public int purge(Instant before, int max) {
    return honest.purge(before, max);
  }
}
