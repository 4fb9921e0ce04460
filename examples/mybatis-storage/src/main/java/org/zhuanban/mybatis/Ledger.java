package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import com.baomidou.mybatisplus.core.config.GlobalConfig;
import com.baomidou.mybatisplus.core.toolkit.GlobalConfigUtils;
import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;
import com.baomidou.mybatisplus.extension.plugins.handler.TenantLineHandler;
import com.baomidou.mybatisplus.extension.plugins.inner.TenantLineInnerInterceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.StringValue;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.StorageException;

/** The host's database as MyBatis-Plus sees it; each call is a transaction. */
final class Ledger {
  /** A deadlock, and a lock that was waited for in vain: whoever begins anew may succeed. */
  private static final Set<String> PASSING = Set.of("40001", "HYT00");

  private static final String DUPLICATE = "23505";

  /** The namespace of the call that runs on a thread. */
  private static final ThreadLocal<String> NAMESPACE = new ThreadLocal<>();

  private final SqlSessionFactory sessions;

  Ledger(MybatisConfiguration configuration) {
    sessions = new MybatisSqlSessionFactoryBuilder().build(configuration);
  }

  static MybatisConfiguration configuration(DataSource source) {
    MybatisConfiguration configuration =
        new MybatisConfiguration(new Environment("ledger", new OwnTransactions(), source));
    GlobalConfig settings = GlobalConfigUtils.defaults();
    settings.setBanner(false);
    settings.setSqlInjector(new LineMapper.Injector());
    // A column without a value is written as well, so that the statements are always the same.
    settings.getDbConfig().setInsertStrategy(FieldStrategy.ALWAYS);
    GlobalConfigUtils.setGlobalConfig(configuration, settings);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setJdbcTypeForNull(JdbcType.NULL);
    // The parser of the plugin ends a statement at blank lines, without a word.
    configuration.setShrinkWhitespacesInSql(true);
    // Another node may have written in between.
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.getTypeHandlerRegistry().register(Bytes.class, new BytesHandler());
    configuration.getTypeHandlerRegistry().register(Instant.class, new InstantHandler());
    MybatisPlusInterceptor plugins = new MybatisPlusInterceptor();
    plugins.addInnerInterceptor(new TenantPlugin());
    configuration.addInterceptor(plugins);
    configuration.addMapper(StreamMapper.class);
    configuration.addMapper(EntryMapper.class);
    configuration.addMapper(ReceiptMapper.class);
    configuration.addMapper(DutyMapper.class);
    configuration.addMapper(IdentifierMapper.class);
    configuration.addMapper(MessageMapper.class);
    return configuration;
  }

  /** The plugin parses each statement; what it makes of one is kept, which is most of its cost. */
  private static final class TenantPlugin extends TenantLineInnerInterceptor {
    private static final int MOST = 1_000;

    private final Map<List<String>, String> known = new ConcurrentHashMap<>();

    TenantPlugin() {
      super(new Tenants());
    }

    @Override
    public String parserSingle(String sql, Object mode) {
      return kept(sql, () -> super.parserSingle(sql, mode));
    }

    @Override
    public String parserMulti(String sql, Object mode) {
      return kept(sql, () -> super.parserMulti(sql, mode));
    }

    private String kept(String sql, Supplier<String> parsing) {
      if (known.size() >= MOST) {
        known.clear();
      }
      return known.computeIfAbsent(List.of(namespace(), sql), any -> parsing.get());
    }
  }

  private static String namespace() {
    return Objects.requireNonNull(NAMESPACE.get(), "a call has a namespace");
  }

  /** Every table has the namespaces of several counties, which see nothing of each other. */
  private static final class Tenants implements TenantLineHandler {
    @Override
    public Expression getTenantId() {
      return new StringValue(namespace());
    }

    @Override
    public String getTenantIdColumn() {
      return "namespace";
    }
  }

  <T> T call(String namespace, String what, Function<Tables, T> work) {
    NAMESPACE.set(namespace);
    try (SqlSession session = sessions.openSession(ExecutorType.REUSE)) {
      T answer = work.apply(new Tables(session));
      session.commit();
      return answer;
    } catch (PersistenceException failure) {
      throw new StorageException("The ledger could not " + what, mayPass(state(failure)), failure);
    } finally {
      NAMESPACE.remove();
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
