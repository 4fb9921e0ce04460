package org.zhuanban.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param streams how many streams were looked at
 * @param entries how many entries fitted, those before the flaw of a stream included
 * @param findings every stream with a flaw, each with its first one, in the order looked at
 */
public record IntegrityReport(long streams, long entries, List<Finding> findings) {
  /**
   * Copies the list.
   *
   * @param streams how many streams were looked at
   * @param entries how many entries fitted
   * @param findings every stream with a flaw
   */
  public IntegrityReport {
    findings = List.copyOf(findings);
  }

  /** {@return whether nothing was found} */
  public boolean sound() {
    return findings.isEmpty();
  }
}
