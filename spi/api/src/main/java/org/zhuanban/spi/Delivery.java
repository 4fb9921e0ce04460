package org.zhuanban.spi;

import java.time.Duration;
import java.util.Optional;

/** What a {@link Channel} made of a letter. */
public sealed interface Delivery {
  /** It is delivered, as far as the channel can know. */
  record Delivered() implements Delivery {}

  /**
   * It could not be delivered now.
   *
   * @param why why not
   * @param after how long to wait at least; empty if the channel does not know
   */
  record Later(String why, Optional<Duration> after) implements Delivery {}

  /**
   * It can never be delivered, such as for an address that does not exist.
   *
   * @param why why not
   */
  record Refused(String why) implements Delivery {}
}
