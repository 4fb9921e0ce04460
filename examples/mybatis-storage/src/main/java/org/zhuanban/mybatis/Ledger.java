package org.zhuanban.mybatis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.StorageException;

/** The host's database as MyBatis sees it; each call is a transaction. */
final class Ledger {
  /** A deadlock, and a lock that was waited for in vain: whoever begins anew may succeed. */
  private static final Set<String> PASSING = Set.of("40001", "HYT00");

  private static final String DUPLICATE = "23505";

  private final SqlSessionFactory sessions;

  Ledger(Configuration configuration) {
    sessions = new SqlSessionFactoryBuilder().build(configuration);
  }

  static Configuration configuration(DataSource source) {
    Configuration configuration =
        new Configuration(new Environment("ledger", new OwnTransactions(), source));
    configuration.setArgNameBasedConstructorAutoMapping(true);
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setJdbcTypeForNull(JdbcType.NULL);
    // Another node may have written in between.
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.getTypeHandlerRegistry().register(Bytes.class, new BytesHandler());
    configuration.getTypeHandlerRegistry().register(Instant.class, new InstantHandler());
    configuration.addMapper(LedgerMapper.class);
    return configuration;
  }

  <T> T call(String what, Function<LedgerMapper, T> work) {
    try (SqlSession session = sessions.openSession(ExecutorType.REUSE)) {
      T answer = work.apply(session.getMapper(LedgerMapper.class));
      session.commit();
      return answer;
    } catch (PersistenceException failure) {
      throw new StorageException("The ledger could not " + what, mayPass(state(failure)), failure);
    }
  }

  /** Class 08 is a line that was lost. */
  private static boolean mayPass(String state) {
    return PASSING.contains(state) || state.startsWith("08");
  }

  static boolean isDuplicate(PersistenceException failure) {
    return state(failure).equals(DUPLICATE);
  }

  /** MyBatis wraps what the driver says once or twice. */
  private static String state(PersistenceException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && said.getSQLState() != null) {
        return said.getSQLState();
      }
    }
    return "";
  }

  /**
   * Transactions of the ledger's own. A connection that comes without auto-commit may be in the
   * middle of one of the host's, which the ledger would end: it is refused untouched.
   */
  private static final class OwnTransactions extends JdbcTransactionFactory {
    @Override
    public Transaction newTransaction(
        DataSource source, @Nullable TransactionIsolationLevel level, boolean autoCommit) {
      return new JdbcTransaction(source, level, autoCommit) {
        @Override
        protected void openConnection() throws SQLException {
          Connection free = dataSource.getConnection();
          if (!free.getAutoCommit()) {
            free.close();
            throw new SQLException(
                "the connection may be in the middle of a transaction of the host; give the ledger"
                    + " a data source that takes part in none");
          }
          connection = free;
          setDesiredAutoCommit(autoCommit);
        }
      };
    }
  }
}
