package org.zhuanban.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outbox that passes every call on to another one, as a base for decorators.
 *
 * @since 0.1
 */
public abstract class ForwardingOutbox implements Outbox {
  private final Outbox outbox;

  /**
   * Stands before an outbox.
   *
   * @param outbox the outbox that does the work
   */
  protected ForwardingOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  /** {@return the outbox that does the work} */
  protected final Outbox outbox() {
    return outbox;
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return outbox.lease(now, until, max);
  }

  @Override
  public boolean settle(LeasedMessage leased, Settlement settlement) {
    return outbox.settle(leased, settlement);
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return outbox.list(state, after, max);
  }

  @Override
  public boolean revive(String id, Instant next) {
    return outbox.revive(id, next);
  }

  @Override
  public int purge(Instant before, int max) {
    return outbox.purge(before, max);
  }

  @Override
  public Backlog backlog() {
    return outbox.backlog();
  }
}
