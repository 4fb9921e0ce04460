package org.zhuanban.tck;

import org.zhuanban.spi.Storage;

/**
 * What the suites over storages need of a host.
 *
 * @since 0.1
 */
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
}
