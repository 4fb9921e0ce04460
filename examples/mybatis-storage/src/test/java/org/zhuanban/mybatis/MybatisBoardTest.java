package org.zhuanban.mybatis;

import java.util.List;
import org.apache.ibatis.session.Configuration;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.BoardContract;

class MybatisBoardTest extends BoardContract {
  private final ScanCounter counter = new ScanCounter();
  private final Ledger counted;

  MybatisBoardTest() {
    Configuration configuration = Ledger.configuration(LedgerDatabase.SOURCE);
    configuration.addInterceptor(counter);
    counted = new Ledger(configuration);
  }

  @Override
  protected List<String> emptyNamespaces() {
    LedgerDatabase.empty();
    return List.of("one", "One");
  }

  @Override
  protected Storage storage(String namespace) {
    return new MybatisStorage(counted, namespace);
  }

  @Override
  protected Board board(List<String> namespaces) {
    return new MybatisBoard(counted, namespaces);
  }

  @Override
  protected long rowsRead() {
    return counter.rows();
  }
}
