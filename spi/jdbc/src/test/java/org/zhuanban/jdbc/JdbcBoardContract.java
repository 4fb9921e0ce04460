package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.BoardContract;

/** The contract of boards, in two namespaces of its own for each test. */
abstract class JdbcBoardContract implements BoardContract {
  private final Database database;
  private final Costs costs;

  JdbcBoardContract(Database database) {
    this.database = database;
    this.costs = new Costs(database);
  }

  @Override
  public List<String> emptyNamespaces() {
    String one = database.fresh("b");
    return List.of(one, one.toUpperCase(Locale.ROOT));
  }

  @Override
  public Storage storage(String namespace) {
    return database.pool().options().namespace(namespace).open(costs.source());
  }

  @Override
  public Board board(List<String> namespaces) {
    return database.pool().options().board(costs.source(), Set.copyOf(namespaces));
  }

  @Override
  public long rowsRead() {
    try {
      database.execute(database.analyze("zb_duty"));
      database.execute(database.analyze("zb_identifier"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return costs.sum();
  }
}
