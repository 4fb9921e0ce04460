package org.zhuanban.spi;

import java.time.Instant;

/** What became of a {@link LeasedMessage}. */
public sealed interface Settlement {
  /**
   * Its channel took it.
   *
   * @param at when, in whole microseconds
   */
  record Sent(Instant at) implements Settlement {
    /**
     * Checks the instant.
     *
     * @param at when
     * @throws IllegalArgumentException if it is finer than a microsecond
     */
    public Sent {
      Micros.check("at", at);
    }
  }

  /**
   * It is to be tried again.
   *
   * @param next when at the earliest, in whole microseconds
   * @param why what went wrong, at most {@value Outbox#REASON} characters
   */
  record Again(Instant next, String why) implements Settlement {
    /**
     * Checks the instant and the reason.
     *
     * @param next when at the earliest
     * @param why what went wrong
     * @throws IllegalArgumentException if the instant is finer than a microsecond or the reason too
     *     long
     */
    public Again {
      Micros.check("next", next);
      Reasons.check(why);
    }
  }

  /**
   * Its moment has passed; it is recorded and not sent.
   *
   * @param at when that was found, in whole microseconds
   */
  record Expired(Instant at) implements Settlement {
    /**
     * Checks the instant.
     *
     * @param at when that was found
     * @throws IllegalArgumentException if it is finer than a microsecond
     */
    public Expired {
      Micros.check("at", at);
    }
  }

  /**
   * It is given up until somebody {@linkplain Outbox#revive revives} it.
   *
   * @param at when, in whole microseconds
   * @param why what went wrong, at most {@value Outbox#REASON} characters
   */
  record Buried(Instant at, String why) implements Settlement {
    /**
     * Checks the instant and the reason.
     *
     * @param at when
     * @param why what went wrong
     * @throws IllegalArgumentException if the instant is finer than a microsecond or the reason too
     *     long
     */
    public Buried {
      Micros.check("at", at);
      Reasons.check(why);
    }
  }
}
