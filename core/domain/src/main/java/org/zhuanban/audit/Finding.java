package org.zhuanban.audit;

import org.zhuanban.spi.StreamKey;

/**
 * What is wrong with a stream, at the first place where it is.
 *
 * @param stream the stream
 * @param version the first version that cannot be trusted; 1 where the stream as a whole cannot.
 *     For {@link Flaw#REWRITTEN} it is the version whose hash was anchored: the change lies there
 *     or before it
 * @param flaw what sort of flaw it is
 * @param detail what was met, in one sentence for a log
 */
public record Finding(StreamKey stream, long version, Flaw flaw, String detail) {
  /** What can be wrong with a stream. */
  public enum Flaw {
    /** An entry does not fit its hash: a column of it, or what went before, was changed. */
    HASH,
    /** A hash names an algorithm that no security provider of this process offers. */
    ALGORITHM,
    /** A version is missing though later ones are there. */
    GAP,
    /** An entry comes after one of the same or of a later version. */
    ORDER,
    /** The head names a version after the last entry: the tail was cut off, or all of it. */
    TAIL,
    /** There are entries after the version that the head names. */
    SURPLUS,
    /** The head names another hash than the last entry. */
    HEAD,
    /** There are entries, but no head. */
    HEADLESS,
    /** The storage could not give an entry back, or the head. */
    UNREADABLE,
    /** The hash of a version is no longer the anchored one, though all hashes fit. */
    REWRITTEN,
    /** The stream ends before the anchored version, though head and entries agree. */
    SHORTENED,
    /** An anchored stream is gone without a trace. */
    REMOVED,
    /**
     * A text that is kept beside an entry was changed, is missing without an order to erase it, is
     * there in spite of one, or belongs to no entry.
     */
    TEXT,
    /** The receipt of the command that wrote an entry is missing, or spans other entries. */
    RECEIPT
  }
}
