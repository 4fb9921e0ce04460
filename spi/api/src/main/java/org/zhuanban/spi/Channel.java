package org.zhuanban.spi;

/**
 * Carries messages to people, such as by text message or e-mail.
 *
 * <p>A channel is called outside of any transaction, by any thread, and at least once for each
 * message. Its receiver recognises a repetition by {@link Letter#id}. An exception counts as {@link
 * Delivery.Later}.
 *
 * @since 0.1
 */
public interface Channel {
  /** {@return the name that addresses refer to, like a {@link StreamKey#id}} */
  String name();

  /**
   * Delivers a letter.
   *
   * @param letter the letter
   * @return what became of it
   * @throws Exception if it could not be delivered now
   */
  Delivery deliver(Letter letter) throws Exception;
}
