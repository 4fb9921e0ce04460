package org.zhuanban.tck;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/**
 * What the suites over outboxes need of a host. Each test has a time limit, in a thread of its own,
 * so that a store that waits for ever fails instead.
 *
 * @since 0.1
 */
@Timeout(value = Race.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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

  /**
   * Opens a third time what {@link #emptyPlace()} answered last, over the data source as the kit
   * wraps it; see {@link StorageFixture#reopened(Storage, UnaryOperator)}.
   *
   * @param place what {@link #emptyPlace()} answered last
   * @param wrapping gives the data source to use in the place of the real one
   * @return a storage and its outbox over the same place and namespace; empty if there is no data
   *     source
   */
  default Optional<Place> reopened(Place place, UnaryOperator<DataSource> wrapping) {
    return Optional.empty();
  }
}
