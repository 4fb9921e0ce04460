package org.zhuanban.jdbc;

import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

/**
 * H2 stands in for DM: it understands the same statements, and says nothing about DM itself, its
 * script least of all.
 */
class DmDialectTest implements StorageContract {
  private final Dialect dialect = new DmDialect(Dialect.h2().script());
  private String url = "none";

  private DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            DmDialectTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> DriverManager.getConnection(url));
  }

  private JdbcBuilder here(String namespace) {
    return JdbcStorage.builder().dialect(dialect).namespace(namespace);
  }

  @Override
  public Storage emptyStorage() {
    url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    here("one").createSchema(source());
    return here("one").open(source());
  }

  @Override
  public Storage otherNamespace() {
    return here("two").open(source());
  }
}
