package org.zhuanban.contract;

import java.util.Locale;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

/** Storages with transactions of their own. */
final class OfStorages implements StorageContract {
  private final Target target = Target.current();
  private String namespace = "none";

  @Override
  public Storage emptyStorage() {
    namespace = target.fresh("n");
    return open(namespace);
  }

  /** Another case of the same name, for a database that does not tell them apart. */
  @Override
  public Storage otherNamespace() {
    return open(namespace.toUpperCase(Locale.ROOT));
  }

  @Override
  public Storage reopened(Storage storage) {
    return open(namespace);
  }

  private Storage open(String name) {
    return target.options().namespace(name).open(target.source());
  }
}
