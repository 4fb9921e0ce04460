package org.zhuanban.tck;

import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;

class AuditContractTest implements AuditContract {
  private MemoryAudit audit = new MemoryAudit();

  @Override
  public Audit emptyAudit() {
    audit = new MemoryAudit();
    return audit;
  }

  @Override
  public List<AuditRecord> kept() {
    return audit.kept();
  }

  @Override
  public boolean full(boolean impossible) {
    audit.full(impossible);
    return true;
  }

  @Override
  public Optional<AuditedTransaction> begin() {
    return Optional.of(audit.begin());
  }
}
