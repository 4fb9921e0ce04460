package org.zhuanban.spi;

/**
 * A message that one worker may send until its lease ends.
 *
 * @param stream the stream whose commit it belongs to
 * @param message the message
 * @param attempt how often it has been leased since it was kept or revived, this time included
 * @param fence the number of this lease; a later lease of the message has a higher one
 */
public record LeasedMessage(StreamKey stream, Message message, int attempt, long fence) {}
