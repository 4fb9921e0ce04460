package org.zhuanban.audit;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.spi.StreamKey;

/**
 * The result of a comparison of messages, or of duty and identifier rows, with the entries that
 * they follow from.
 *
 * @param rows the number of compared messages or rows
 * @param findings every message or row that does not follow from its entries
 * @param outdated the streams with duty rows that follow from an earlier holiday notice or day.
 *     They accuse nobody, and a rebuild updates them
 */
public record RowReport(long rows, List<Finding> findings, List<StreamKey> outdated) {
  /** The report without rows. */
  public static final RowReport NOTHING = new RowReport(0, List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @param rows the number of compared messages or rows
   * @param findings every message or row that does not follow from its entries
   * @param outdated the streams with outdated duty rows
   */
  public RowReport {
    findings = List.copyOf(findings);
    outdated = List.copyOf(outdated);
  }

  /** {@return whether there is no flaw; outdated rows are none} */
  public boolean sound() {
    return findings.isEmpty();
  }

  /**
   * {@return the sum of both reports}
   *
   * @param that the other report
   */
  public RowReport plus(RowReport that) {
    List<Finding> both = new ArrayList<>(findings);
    both.addAll(that.findings);
    List<StreamKey> streams = new ArrayList<>(outdated);
    streams.addAll(that.outdated);
    return new RowReport(rows + that.rows, both, streams);
  }
}
