package org.zhuanban.dispatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;

/**
 * A channel that writes letters to the log, for a host without channels of its own. Each letter
 * takes one line, and no address is readable there.
 */
public final class LogChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);

  /** Creates the channel. */
  public LogChannel() {}

  /** {@return {@code log}} */
  @Override
  public String name() {
    return "log";
  }

  @Override
  public Delivery deliver(Letter letter) {
    LOG.info(
        "{} to {} about {}: {}",
        MaskedText.line(letter.topic()),
        MaskedText.address(letter.address()),
        MaskedText.line(letter.stream().toString()),
        MaskedText.line(letter.text()));
    return new Delivery.Delivered();
  }
}
