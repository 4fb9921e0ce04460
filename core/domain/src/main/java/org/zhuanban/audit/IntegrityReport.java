package org.zhuanban.audit;

import java.util.List;

/**
 * The result of a verification.
 *
 * @param streams the number of verified streams
 * @param entries the number of matching entries, also those before the flaw of a stream
 * @param findings every stream with a flaw, each with its first one, in the order of verification
 */
public record IntegrityReport(long streams, long entries, List<Finding> findings) {
  /**
   * Copies the list.
   *
   * @param streams the number of verified streams
   * @param entries the number of matching entries
   * @param findings every stream with a flaw
   */
  public IntegrityReport {
    findings = List.copyOf(findings);
  }

  /** {@return whether there is no flaw} */
  public boolean sound() {
    return findings.isEmpty();
  }
}
