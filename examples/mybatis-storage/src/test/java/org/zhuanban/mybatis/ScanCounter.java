package org.zhuanban.mybatis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;

/** Lets H2 explain each query, and adds up the rows that it says to have scanned. */
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "query",
        args = {Statement.class, ResultHandler.class}))
final class ScanCounter implements Interceptor {
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private final AtomicLong rows = new AtomicLong();

  long rows() {
    return rows.get();
  }

  @Override
  public Object intercept(Invocation query) throws Throwable {
    StatementHandler handler = (StatementHandler) query.getTarget();
    Connection connection = ((Statement) query.getArgs()[0]).getConnection();
    try (PreparedStatement explain =
        connection.prepareStatement("EXPLAIN ANALYZE " + handler.getBoundSql().getSql())) {
      handler.parameterize(explain);
      try (ResultSet plan = explain.executeQuery()) {
        plan.next();
        rows.addAndGet(
            SCANNED
                .matcher(plan.getString(1))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum());
      }
    }
    return query.proceed();
  }
}
