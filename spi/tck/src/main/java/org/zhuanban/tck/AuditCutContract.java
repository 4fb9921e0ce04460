package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.zhuanban.tck.AuditProbe.numbered;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;

/**
 * What becomes of records that cannot be kept, and of those that are told inside a transaction of
 * the host.
 *
 * @since 0.1
 */
public interface AuditCutContract extends AuditFixture {
  /** The library reads nothing and tells its log, but only if it is told. */
  @Test
  default void R3_what_cannot_be_kept_is_an_exception_and_leaves_nothing() {
    Audit audit = emptyAudit();
    List<AuditRecord> told = new ArrayList<>(List.of(numbered("officer:1", 1)));
    audit.keep(told.get(0));
    try {
      if (!full(true)) {
        Assumptions.abort(
            "not tried: the fixture does not override full(boolean), so that nobody sees what"
                + " becomes of a record that cannot be kept");
      }
      for (AuditRecord record :
          List.of(
              numbered("officer:1", 2),
              AuditProbe.read("officer:1", Way.PAGE, 200, true, Rows.NOW))) {
        assertThat(catchThrowable(() -> audit.keep(record)))
            .as("R3: what came of a record that cannot be kept: %s", Difference.shown(record))
            .isInstanceOf(RuntimeException.class);
      }
    } finally {
      full(false);
    }
    AuditProbe.check("R3: records", told, kept());

    told.add(numbered("officer:1", 3));
    audit.keep(told.get(1));
    AuditProbe.check("R3: records", told, kept());
  }

  /** A host rolls back after a refusal. */
  @Test
  default void R5_what_the_host_rolls_back_leaves_the_record() {
    ended(false);
  }

  /** What the host goes on to commit is its own business. */
  @Test
  default void R5_what_the_host_commits_is_there_with_the_record() {
    ended(true);
  }

  private void ended(boolean committed) {
    Audit audit = emptyAudit();
    List<AuditRecord> told = new ArrayList<>();
    try (AuditedTransaction host = transaction()) {
      host.writeHostRow("before");
      for (int i = 0; i < 3; i++) {
        told.add(numbered("officer:1", i));
        audit.keep(told.get(i));
        AuditProbe.check("R5: records while the transaction goes on", told, kept());
        assertThat(host.hostRows()).as("R5: committed rows of the host").isEmpty();
      }
      host.writeHostRow("after");
      if (committed) {
        host.commit();
      } else {
        host.rollback();
      }
      AuditProbe.check("R5: records after the transaction", told, kept());
      assertThat(host.hostRows())
          .as("R5: rows of the host")
          .containsExactlyInAnyOrder(committed ? new String[] {"before", "after"} : new String[0]);
    }
  }

  private AuditedTransaction transaction() {
    return begin()
        .orElseGet(
            () ->
                Assumptions.abort(
                    "not tried: the fixture does not override begin(), so that nobody sees what"
                        + " becomes of a record inside a transaction of the host"));
  }
}
