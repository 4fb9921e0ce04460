package org.zhuanban.engine.dispatch;

import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Settlement;

/** The result of a delivery for one message of a parcel. */
sealed interface DeliveryResult {
  /** The message. */
  LeasedMessage leased();

  /**
   * The end of this delivery.
   *
   * @param leased the message
   * @param settlement the settlement with the outbox
   */
  record End(LeasedMessage leased, Settlement settlement) implements DeliveryResult {}

  /**
   * A refusal of the message together with others of a digest, after which it is sent alone.
   *
   * @param leased the message
   */
  record RefusedTogether(LeasedMessage leased) implements DeliveryResult {}
}
