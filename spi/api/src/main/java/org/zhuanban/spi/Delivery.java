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
  record Later(String why, Optional<Duration> after) implements Delivery {
    /**
     * Makes an answer that names no time to wait.
     *
     * @param why why not
     * @return the answer
     */
    public static Later of(String why) {
      return new Later(why, Optional.empty());
    }

    /**
     * Says how long to wait at least.
     *
     * @param after how long to wait at least
     * @return the same with it
     */
    public Later withAfter(Duration after) {
      return new Later(why, Optional.of(after));
    }
  }

  /**
   * It can never be delivered, such as for an address that does not exist.
   *
   * @param why why not
   */
  record Undeliverable(String why) implements Delivery {}
}
