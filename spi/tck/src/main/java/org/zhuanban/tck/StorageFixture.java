package org.zhuanban.tck;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.zhuanban.spi.Storage;

/**
 * What the suites over storages need of a host. Each test has a time limit, in a thread of its own,
 * so that a store that waits for ever fails instead.
 *
 * @since 0.1
 */
@Timeout(value = Race.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public interface StorageFixture {
  /**
   * Opens a storage that holds nothing.
   *
   * @return a storage with transactions of its own; called at least once by each test and for each
   *     try of the property
   */
  Storage emptyStorage();

  /**
   * Opens another namespace, in which nothing is kept yet, in the place where the storage lies that
   * {@link #emptyStorage()} answered last.
   *
   * @return a storage beside that one
   */
  Storage otherNamespace();

  /**
   * Opens a namespace whose name is that of the storage of {@link #emptyStorage()} with something
   * behind it, so that the kit may try names that a prefix, a pattern or a collation takes for one
   * another.
   *
   * @param end what stands behind the name: letters, {@code -} and {@code _}, a few of them
   * @return a storage in which nothing is kept yet; empty if names are not the fixture's to choose,
   *     which is the default
   */
  default Optional<Storage> namespaceEndingIn(String end) {
    return Optional.empty();
  }

  /**
   * Opens a second time what a storage of {@link #emptyStorage()} keeps, as another node of the
   * host would. A storage that keeps nothing outside itself has no second way in; it answers
   * itself, which is the default.
   *
   * @param storage the storage that {@link #emptyStorage()} answered last
   * @return a storage over the same place and namespace
   */
  default Storage reopened(Storage storage) {
    return storage;
  }

  /**
   * Opens a third time what a storage of {@link #emptyStorage()} keeps, over the data source as the
   * kit wraps it. So the kit can cut a call at each statement in turn, and can look at how
   * connections come back. A storage without a {@link DataSource} has no such way in; its tests are
   * aborted with that as their reason, which is the default.
   *
   * @param storage the storage that {@link #emptyStorage()} answered last
   * @param wrapping gives the data source to use in the place of the real one
   * @return a storage over the same place and namespace; empty if there is no data source
   */
  default Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
    return Optional.empty();
  }
}
