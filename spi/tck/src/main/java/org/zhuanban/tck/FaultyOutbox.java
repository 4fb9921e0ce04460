package org.zhuanban.tck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.ForwardingOutbox;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;

/**
 * An outbox whose calls go wrong as chosen; see {@link FaultyStorage}.
 *
 * @since 0.1
 */
public final class FaultyOutbox extends ForwardingOutbox {
  private final Injector calls;

  /**
   * Stands before an outbox.
   *
   * @param outbox the outbox that does the work
   * @param faults what goes wrong
   */
  public FaultyOutbox(Outbox outbox, Faults faults) {
    super(outbox);
    calls = new Injector(faults, false);
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return calls.call("lease", () -> super.lease(now, until, max));
  }

  @Override
  public boolean settle(LeasedMessage leased, Settlement settlement) {
    return calls.call("settle", () -> super.settle(leased, settlement));
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return calls.call("list", () -> super.list(state, after, max));
  }

  @Override
  public boolean revive(String id, Instant next) {
    return calls.call("revive", () -> super.revive(id, next));
  }

  @Override
  public int purge(Instant before, int max) {
    return calls.call("purge", () -> super.purge(before, max));
  }

  @Override
  public Backlog backlog() {
    return calls.call("backlog", super::backlog);
  }
}
