package org.zhuanban.audit;

import java.util.Locale;
import org.zhuanban.spi.StreamKey;

/**
 * A flaw of a stream, at its first place.
 *
 * @param stream the stream
 * @param version the first version that cannot be trusted; 1 where the stream as a whole cannot.
 *     For {@link Flaw#REWRITTEN} it is the anchored version: the change is there or before it
 * @param flaw the kind of flaw
 * @param detail the details, in one English sentence for a log
 * @param chinese the same in Chinese, for a person
 */
public record Finding(StreamKey stream, long version, Flaw flaw, String detail, String chinese) {
  /** The kinds of flaws of a stream. */
  public enum Flaw {
    /** An entry does not match its hash: a column of it, or an earlier entry, was changed. */
    HASH,
    /** A hash names an algorithm without a security provider in this process. */
    ALGORITHM,
    /** A version is missing before later ones. */
    GAP,
    /** An entry follows one of the same or of a later version. */
    ORDER,
    /**
     * The head names a version after the last entry: the tail, or all of the stream, was cut off.
     */
    TAIL,
    /** There are entries after the version that the head names. */
    SURPLUS,
    /** The head has another hash than the last entry. */
    HEAD,
    /** There are entries, but no head. */
    HEADLESS,
    /** The storage failed to read an entry or the head. */
    UNREADABLE,
    /** The hash of a version differs from the anchored one, though all hashes match. */
    REWRITTEN,
    /** The stream ends before the anchored version, though head and entries agree. */
    SHORTENED,
    /** An anchored stream is missing without a trace. */
    REMOVED,
    /**
     * A text beside an entry was changed, or is missing without an order to erase it. Or it exists
     * despite an order, or belongs to no entry.
     */
    TEXT,
    /** The receipt of the command of an entry is missing, was changed, or covers other entries. */
    RECEIPT,
    /**
     * An entry was destroyed without an order, or exists despite an order. Or a duty row exists
     * despite an order.
     */
    DESTRUCTION,
    /** A message was changed, or no entry gives cause to it. */
    MESSAGE,
    /** A duty or identifier row does not follow from the entries, or is missing. */
    ROW
  }

  /**
   * Describes the flaw.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the details in one sentence
   */
  public String text(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : detail;
  }
}
