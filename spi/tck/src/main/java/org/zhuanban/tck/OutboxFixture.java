package org.zhuanban.tck;

import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/**
 * What the suites over outboxes need of a host.
 *
 * @since 0.1
 */
public interface OutboxFixture {
  /**
   * A storage and the outbox that hands out what it keeps.
   *
   * @param storage a storage with transactions of its own
   * @param outbox the outbox over the same place and namespace
   */
  record Place(Storage storage, Outbox outbox) {}

  /**
   * Opens a place that holds nothing.
   *
   * @return a storage and its outbox; called at least once by each test and for each try of the
   *     property
   */
  Place emptyPlace();

  /**
   * Opens another namespace, in which nothing is kept yet, beside the one that {@link
   * #emptyPlace()} answered last.
   *
   * @return a storage and its outbox beside those
   */
  Place otherNamespace();

  /**
   * Opens a second time what {@link #emptyPlace()} answered last, as another node of the host
   * would. A place that keeps nothing outside itself has no second way in; it answers itself, which
   * is the default.
   *
   * @param place what {@link #emptyPlace()} answered last
   * @return a storage and its outbox over the same place and namespace
   */
  default Place reopened(Place place) {
    return place;
  }
}
