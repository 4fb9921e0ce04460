package org.zhuanban.spi;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A number by which a stream is found, such as a case number or the number of a paper: derived from
 * an entry, and rebuildable from it.
 *
 * <p>A row is given out as it is kept, so that a damaged one can be named and put right. {@link
 * EntryIdentifiers} checks what is written.
 *
 * @param version the version of the entry that gives it
 * @param place which of the entry's identifiers it is, from 0
 * @param kind what sort of identifier, like a {@link StreamKey#id}
 * @param text the identifier itself, in any script; see {@link IdentifierQuery#text}
 * @param item what it is about, such as the code of an approval item, like a {@link StreamKey#id};
 *     empty if it is about the whole stream
 * @param attempt which attempt at the item, from 1; empty if the entry names none
 */
@Value.Builder
public record IdentifierRow(
    long version,
    int place,
    String kind,
    String text,
    Optional<String> item,
    Optional<Integer> attempt) {
  /** The maximum number of characters of a {@link #text}. */
  public static final int LONGEST = 200;

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of an {@link IdentifierRow}. */
  public static final class Builder extends IdentifierRowBuilder {
    Builder() {}
  }
}
