package org.zhuanban;

import java.util.Optional;
import org.zhuanban.spi.IdentifierMatch;

/**
 * A line of a search for an identifier.
 *
 * @param row the row of the storage, with namespace and stream
 * @param identifier the identifier, with its kind, item and attempt
 * @param title the name of the stream today, such as that of its project; empty if it has none
 */
public record IdentifierLine(IdentifierMatch row, Identifier identifier, Optional<String> title) {}
