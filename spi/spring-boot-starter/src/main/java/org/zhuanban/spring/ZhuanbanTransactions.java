package org.zhuanban.spring;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuanban.Zhuanban;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.WriteTurn;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.StorageException;

/**
 * Lets the library work in transactions of the application, so that its rows and those of the
 * application are committed or rolled back together.
 *
 * <pre>{@code
 * transactions.run(
 *     joined -> {
 *       receipts.save(receipt);
 *       return RefusedException.orThrow(joined.handle(request));
 *     });
 * }</pre>
 *
 * <p>In a method that is {@code @Transactional} already, {@link #joined()} is the library of its
 * transaction. If others change the same project meanwhile, the transaction has to be repeated as a
 * whole: {@link #run} does that by itself, and {@link #retrying} around a method that is
 * {@code @Transactional}.
 *
 * <p>The bean {@link Zhuanban} itself has transactions of its own. A command that is sent to it
 * inside a transaction of the application is refused, since it would be kept even if that one is
 * rolled back.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class ZhuanbanTransactions {
  /** The maximum wait for the turn at a file within a transaction that has begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Zhuanban zhuanban;
  private final JdbcBuilder jdbc;
  private final DataSource source;
  private final TransactionTemplate template;
  private final WriteTurn turn;
  private final int retries;

  /**
   * Creates the helper.
   *
   * @param zhuanban the library
   * @param jdbc the options of its storage
   * @param source the data source of the transactions, as their manager knows it
   * @param manager the manager of the transactions
   * @param retries how often a transaction is repeated, from 0
   */
  public ZhuanbanTransactions(
      Zhuanban zhuanban,
      JdbcBuilder jdbc,
      DataSource source,
      PlatformTransactionManager manager,
      int retries) {
    this.zhuanban = zhuanban;
    this.jdbc = jdbc;
    this.source = source;
    this.template = new TransactionTemplate(manager);
    this.turn = jdbc.turn(source);
    this.retries = retries;
  }

  /**
   * Runs work in a transaction: in that of the caller if there is one, else in one that is begun
   * here and repeated where others were first. Work may therefore run several times.
   *
   * @param <T> the type of the result
   * @param work the work, with the library inside the transaction
   * @return its result
   * @throws StreamMovedException if others were first each time, or in a transaction of the caller
   * @throws StorageException if the storage fails
   */
  public <T> T run(Function<Zhuanban, T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.apply(joined());
    }
    Supplier<T> transaction = () -> template.execute(status -> work.apply(joined()));
    return retrying(() -> turn.take(transaction::get));
  }

  /**
   * Runs a method that begins a transaction of its own, and repeats it where others were first.
   *
   * @param <T> the type of the result
   * @param transaction the call of the method that is {@code @Transactional}
   * @return its result
   * @throws IllegalTransactionStateException if there is a transaction already, which cannot be
   *     repeated from within
   * @throws StreamMovedException if others were first each time
   * @throws StorageException if the storage fails
   */
  public <T> T retrying(Supplier<T> transaction) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException(
          "a transaction cannot be repeated from within; call retrying around the method that"
              + " begins it");
    }
    for (int tries = 0; ; tries++) {
      try {
        return transaction.get();
      } catch (StreamMovedException | StorageException | ConcurrencyFailureException e) {
        boolean passing = !(e instanceof StorageException failure) || failure.retryable();
        if (!passing || tries >= retries || !paused(tries)) {
          throw e;
        }
      }
    }
  }

  /**
   * Runs a method without a result that begins a transaction of its own, see {@link
   * #retrying(Supplier)}.
   *
   * @param transaction the call of the method that is {@code @Transactional}
   */
  public void retrying(Runnable transaction) {
    retrying(
        () -> {
          transaction.run();
          return Boolean.TRUE;
        });
  }

  /**
   * Joins the transaction of the calling thread. All calls within one transaction answer the same
   * library, which ends with it.
   *
   * @return the library inside the transaction
   * @throws IllegalTransactionStateException if there is no transaction, or one of another data
   *     source
   */
  public Zhuanban joined() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalTransactionStateException(
          "there is no transaction to join; make the calling method @Transactional, or use run");
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof Joined bound) {
      return bound.zhuanban;
    }
    Connection connection = DataSourceUtils.getConnection(source);
    if (!DataSourceUtils.isConnectionTransactional(connection, source)) {
      DataSourceUtils.releaseConnection(connection, source);
      throw new IllegalTransactionStateException(
          "the transaction is not one of the data source of the library; name its transaction"
              + " manager in @Transactional");
    }
    Zhuanban inside = zhuanban.joining(jdbc.join(connection));
    Joined bound = new Joined(inside, connection, turn.enter(PATIENCE));
    TransactionSynchronizationManager.bindResource(this, bound);
    TransactionSynchronizationManager.registerSynchronization(bound);
    return bound.zhuanban;
  }

  /** Waits a little, so that those who lost a race do not meet again. */
  private static boolean paused(int tries) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * (tries + 1)));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The library in one transaction, bound to it from the first call to its end. */
  private final class Joined implements TransactionSynchronization {
    private final Zhuanban zhuanban;
    private final Connection connection;
    private final Runnable turn;

    private Joined(Zhuanban zhuanban, Connection connection, Runnable turn) {
      this.zhuanban = zhuanban;
      this.connection = connection;
      this.turn = turn;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(ZhuanbanTransactions.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(ZhuanbanTransactions.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(ZhuanbanTransactions.this);
      DataSourceUtils.releaseConnection(connection, source);
      turn.run();
    }
  }
}
