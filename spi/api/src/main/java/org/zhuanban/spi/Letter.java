package org.zhuanban.spi;

/**
 * A message in words, on its way through a {@link Channel}.
 *
 * @param id the message's, the same at every attempt
 * @param stream what it is about
 * @param address where to, as the {@link Directory} gave it
 * @param topic what sort of message, such as {@code duty-due-soon}
 * @param text the words, in the language that was chosen; may span lines
 * @param attempt how often it has been tried, this time included
 */
public record Letter(
    String id, StreamKey stream, String address, String topic, String text, int attempt) {}
