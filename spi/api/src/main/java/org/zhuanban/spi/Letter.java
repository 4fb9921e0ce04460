package org.zhuanban.spi;

import java.util.List;

/**
 * A message in words, or a digest of several, on its way through a {@link Channel}.
 *
 * @param id the message's, the same at every attempt; of a digest one that follows from its parts,
 *     so that it is the same whenever the same messages are put together
 * @param stream what it is about; of a digest what its first part is about
 * @param address where to, as the {@link Directory} gave it
 * @param topic what sort of message, such as {@code duty-due-soon}, or {@value #DIGEST}
 * @param text the words, in the language that was chosen; may span lines
 * @param attempt how often it has been tried, this time included
 * @param parts the messages that a digest puts together, in the order of its words; empty for a
 *     single message
 */
public record Letter(
    String id,
    StreamKey stream,
    String address,
    String topic,
    String text,
    int attempt,
    List<Part> parts) {
  /** The topic of digests. */
  public static final String DIGEST = "digest";

  /**
   * One of the messages that a digest puts together. A receiver recognises it by its id, since a
   * message can come again in another digest.
   *
   * @param id the message's, the same at every attempt
   * @param stream what it is about
   * @param topic what sort of message
   */
  public record Part(String id, StreamKey stream, String topic) {}

  /**
   * Copies the parts.
   *
   * @param id the message's or the digest's
   * @param stream what it is about
   * @param address where to
   * @param topic what sort of message
   * @param text the words
   * @param attempt how often it has been tried
   * @param parts the messages that it puts together
   */
  public Letter {
    parts = List.copyOf(parts);
  }

  /**
   * Makes a letter of a single message.
   *
   * @param id the message's
   * @param stream what it is about
   * @param address where to
   * @param topic what sort of message
   * @param text the words
   * @param attempt how often it has been tried
   */
  public Letter(
      String id, StreamKey stream, String address, String topic, String text, int attempt) {
    this(id, stream, address, topic, text, attempt, List.of());
  }
}
