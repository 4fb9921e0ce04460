package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import java.util.List;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.BoardContract;

class MybatisBoardTest implements BoardContract {
  private final ScanCounter counter = new ScanCounter();
  private final Ledger counted;

  MybatisBoardTest() {
    MybatisConfiguration configuration = Ledger.configuration(LedgerDatabase.SOURCE);
    configuration.addInterceptor(counter);
    counted = new Ledger(configuration);
  }

  @Override
  public List<String> emptyNamespaces() {
    LedgerDatabase.empty();
    return List.of("one", "One");
  }

  @Override
  public Storage storage(String namespace) {
    return new MybatisStorage(counted, namespace);
  }

  @Override
  public Board board(List<String> namespaces) {
    return new MybatisBoard(counted, namespaces);
  }

  @Override
  public long rowsRead() {
    return counter.rows();
  }
}
