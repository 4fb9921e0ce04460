package org.zhuanban.tck;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;

/**
 * What the suite over audits needs of a host. Each test has a time limit, in a thread of its own.
 *
 * @since 0.1
 */
@Timeout(value = Race.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public interface AuditFixture {
  /**
   * Opens an audit that has kept nothing yet.
   *
   * @return the audit; called at least once by each test and for each try of the property
   */
  Audit emptyAudit();

  /**
   * Opens a second time the audit that {@link #emptyAudit()} answered last, as another node of the
   * host would. One that keeps nothing outside itself answers itself, which is the default.
   *
   * @param audit what {@link #emptyAudit()} answered last
   * @return an audit over the same place
   */
  default Audit reopened(Audit audit) {
    return audit;
  }

  /**
   * Reads what the audit that {@link #emptyAudit()} answered last has kept so far, as an inspector
   * would: outside of any transaction that is still running.
   *
   * @return the records in the order in which they were kept
   */
  List<AuditRecord> kept();

  /**
   * Makes it impossible to keep a record in the place of the last audit, such as by a table that is
   * taken away, or possible again. The tests that need it are aborted where it is not overridden.
   *
   * @param impossible whether records cannot be kept from now on
   * @return whether this was done; false if not overridden
   */
  default boolean full(boolean impossible) {
    return false;
  }

  /**
   * Begins a transaction of the host on this thread, in the way in which a storage joins it. The
   * tests that need it are aborted where it is not overridden.
   *
   * @return the transaction; empty if the storage of the host joins none
   */
  default Optional<AuditedTransaction> begin() {
    return Optional.empty();
  }

  /** A transaction that the host has begun and in which the library refuses something. */
  interface AuditedTransaction extends AutoCloseable {
    /**
     * Writes a row into a table of the host's own, in this transaction.
     *
     * @param text what the row holds
     */
    void writeHostRow(String text);

    /** Commits it. */
    void commit();

    /** Rolls it back. */
    void rollback();

    /**
     * Reads the host's own table, outside of any transaction that is still running.
     *
     * @return the committed texts, in any order
     */
    List<String> hostRows();

    /** Gives its means back; rolls it back if it has not ended. */
    @Override
    void close();
  }
}
