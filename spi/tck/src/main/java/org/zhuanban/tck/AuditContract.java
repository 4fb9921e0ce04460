package org.zhuanban.tck;

import org.zhuanban.spi.Audit;

/**
 * What every {@link Audit} that keeps records must do. A test implements it with two factories that
 * it has to have, and three that let it see more:
 *
 * <pre>{@code
 * class LedgerAuditTest implements AuditContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   public Audit emptyAudit() {
 *     ledger.clear();
 *     return new LedgerAudit(ledger);
 *   }
 *
 *   @Override
 *   public Audit reopened(Audit audit) {
 *     return new LedgerAudit(ledger);
 *   }
 *
 *   @Override
 *   public List<AuditRecord> kept() {
 *     return ledger.auditRecords();
 *   }
 *
 *   @Override
 *   public boolean full(boolean impossible) {
 *     ledger.close(impossible);
 *     return true;
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Audit} that it proves. As in {@link
 * StorageContract}, all preparation belongs into {@link #emptyAudit()}.
 *
 * @since 0.1
 */
public interface AuditContract extends AuditRecordContract, AuditCutContract, AuditProperties {}
