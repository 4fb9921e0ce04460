package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;

/** A correct audit, and a host with a transaction that does not touch it. */
class MemoryAudit implements Audit {
  final List<AuditRecord> records = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private boolean full;

  @Override
  public void keep(AuditRecord record) {
    synchronized (this) {
      if (full) {
        throw new IllegalStateException("the audit is full");
      }
      records.add(record);
    }
  }

  synchronized List<AuditRecord> kept() {
    return List.copyOf(records);
  }

  synchronized void full(boolean now) {
    full = now;
  }

  Transaction begin() {
    return new Transaction();
  }

  /** A transaction of the host. */
  class Transaction implements AuditFixture.AuditedTransaction {
    private final List<String> written = new ArrayList<>();

    @Override
    public void writeHostRow(String text) {
      written.add(text);
    }

    @Override
    public void commit() {
      rows.addAll(written);
      written.clear();
    }

    @Override
    public void rollback() {
      written.clear();
    }

    @Override
    public List<String> hostRows() {
      return List.copyOf(rows);
    }

    @Override
    public void close() {
      rollback();
    }
  }
}
