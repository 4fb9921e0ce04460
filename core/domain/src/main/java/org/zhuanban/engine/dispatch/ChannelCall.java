package org.zhuanban.engine.dispatch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A call to a channel, which may outlast its run. */
final class ChannelCall implements Callable<List<DeliveryResult>> {
  private final Parcel parcel;
  private final ParcelDelivery delivery;

  /** The number of abandoned calls that have not returned, by channel. */
  private final Map<String, Integer> stuck;

  private boolean begun;
  private boolean over;
  private boolean givenUp;

  ChannelCall(Parcel parcel, ParcelDelivery delivery, Map<String, Integer> stuck) {
    this.parcel = parcel;
    this.delivery = delivery;
    this.stuck = stuck;
  }

  @Override
  public List<DeliveryResult> call() {
    begin();
    try {
      return delivery.deliver(parcel);
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    begun = true;
  }

  private synchronized void end() {
    over = true;
    if (givenUp) {
      stuck.merge(parcel.channel(), -1, Integer::sum);
    }
  }

  synchronized void giveUp() {
    if (begun && !over) {
      givenUp = true;
      stuck.merge(parcel.channel(), 1, Integer::sum);
    }
  }
}
