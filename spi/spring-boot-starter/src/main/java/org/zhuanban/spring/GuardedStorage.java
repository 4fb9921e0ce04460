package org.zhuanban.spring;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Storage;

/**
 * A storage with transactions of its own that refuses to commit in the middle of a transaction of
 * the application: the commit would stay even if the application rolled its own rows back. The
 * library asks on the thread of each call as well, since another thread may commit for it.
 */
final class GuardedStorage extends ForwardingStorage {
  private static final String TWO_TRANSACTIONS =
      "当前线程处于应用的事务之中，本指令会另行提交，应用回滚时不随之回滚，故予拒绝；请在 ZhuanbanTransactions.run"
          + " 中办理，或者使用 ZhuanbanTransactions.joined()。The thread is in a transaction of the"
          + " application, with which this command would neither be committed nor rolled back; use"
          + " ZhuanbanTransactions.run or ZhuanbanTransactions.joined()";

  private final DataSource source;

  GuardedStorage(Storage storage, DataSource source) {
    super(storage);
    this.source = source;
  }

  @Override
  public CommitResult commit(Commit commit) {
    requireNoTransaction();
    return super.commit(commit);
  }

  @Override
  public List<CommitResult> commitAll(List<Commit> commits) {
    requireNoTransaction();
    return super.commitAll(commits);
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    requireNoTransaction();
    return super.destroy(destruction);
  }

  void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.hasResource(source)) {
      throw new IllegalTransactionStateException(TWO_TRANSACTIONS);
    }
  }
}
