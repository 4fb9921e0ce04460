package org.zhuanban;

import java.util.Optional;
import org.zhuanban.spi.Board;

/** A board with the namespace of the storage on it. */
record NamedBoard(Board board, String namespace) {
  /** The board of a library, which needs one to answer. */
  static NamedBoard of(Optional<NamedBoard> chosen) {
    return chosen.orElseThrow(
        () -> new IllegalStateException("there is no board to read; choose it beside the storage"));
  }
}
