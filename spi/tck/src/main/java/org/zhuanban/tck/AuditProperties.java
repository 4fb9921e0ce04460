package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;

/**
 * Any records, told through two nodes by turns. Run by jqwik.
 *
 * @since 0.1
 */
public interface AuditProperties extends AuditFixture {
  /**
   * Compares what is kept with what was told.
   *
   * @param records the records
   */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void R1_whatever_is_told_is_kept_in_its_order(
      @ForAll(supplier = AuditRecords.class) List<AuditRecord> records) {
    Race.within(
        () -> {
          Audit audit = emptyAudit();
          Audit node = reopened(audit);
          List<AuditRecord> told = new ArrayList<>();
          for (AuditRecord record : records) {
            (told.size() % 2 == 0 ? audit : node).keep(record);
            told.add(record);
          }
          AuditProbe.check("R1: records", told, kept());
          return true;
        });
  }
}
