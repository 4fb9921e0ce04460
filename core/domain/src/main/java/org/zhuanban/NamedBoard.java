package org.zhuanban;

import org.zhuanban.spi.Board;

/** A board with the namespace of the storage on it. */
record NamedBoard(Board board, String namespace) {}
