package org.zhuanban.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
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

  @Override
  public Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
    return Optional.of(target.options().namespace(namespace).open(wrapping.apply(target.source())));
  }

  private Storage open(String name) {
    return target.options().namespace(name).open(target.source());
  }
}
