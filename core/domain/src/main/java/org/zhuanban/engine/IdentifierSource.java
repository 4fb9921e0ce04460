package org.zhuanban.engine;

import java.util.List;
import org.zhuanban.command.Event;
import org.zhuanban.spi.IdentifierRow;

/** The source of the identifier rows of entries. */
@FunctionalInterface
public interface IdentifierSource {
  /**
   * Derives the rows of an entry. Free texts give none, so that an erasure changes nothing.
   *
   * @param version the version of the entry
   * @param event its event
   * @return the rows, with places from 0 on; empty if the event names no identifier
   */
  List<IdentifierRow> rows(long version, Event<?> event);
}
