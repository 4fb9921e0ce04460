package org.zhuanban.tck;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;

/**
 * What the suites over boards need of a host. Each test has a time limit, in a thread of its own,
 * so that a store that waits for ever fails instead.
 *
 * @since 0.1
 */
@Timeout(value = Race.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public interface BoardFixture {
  /**
   * Prepares a place that holds nothing.
   *
   * @return the names of two namespaces of that place; called at least once by each test and for
   *     each try of the property
   */
  List<String> emptyNamespaces();

  /**
   * Opens a storage in the place that {@link #emptyNamespaces()} prepared last.
   *
   * @param namespace one of the two namespaces
   * @return a storage with transactions of its own
   */
  Storage storage(String namespace);

  /**
   * Opens a board in the place that {@link #emptyNamespaces()} prepared last.
   *
   * @param namespaces one of the two namespaces or both, in any order
   * @return the board over them
   */
  Board board(List<String> namespaces);

  /**
   * Counts what the boards and the agendas ({@link Storage#due}) of this place have read so far,
   * for B4 and A2: rows of tables, entries of indexes, blocks, or anything that grows with the work
   * and not with the answer. Time does not, and a count that stands still is refused.
   *
   * <p>Few databases count for the caller. The test may let them explain each query of a board or
   * an agenda, as by {@code EXPLAIN ANALYZE}, and add up the rows scanned. A database that chooses
   * its plan by the size of tables is to know their sizes first, as by {@code ANALYZE}.
   *
   * @return the count; only its growth matters
   */
  long rowsRead();
}
