package org.zhuanban.spi;

/**
 * Keeps a record of refused commands and of reads of cases of accountability, as an audit of
 * security asks for. What was done stands in the journal, and is not told again here.
 *
 * <p>The contract, each clause proved by a test that begins with its name:
 *
 * <ul>
 *   <li><b>D1</b> Each refused command or fact is told once, after the decision and before the
 *       caller has its answer. What was done, repeated or only tried (a dry run) is not told.
 *   <li><b>D2</b> A port that fails never changes what a command came to: what was refused stays
 *       refused, and the failure goes to the log.
 *   <li><b>D3</b> Each read of cases is told before the reader has it, also one that shows nothing.
 *       A page is told where it has a line of a case.
 *   <li><b>D4</b> No record, no read: where the port fails, the reader has its exception and
 *       nothing else, whether the case exists or not.
 *   <li><b>D5</b> A record names person, action, stream, rules, day and instant, and no content.
 * </ul>
 *
 * <p>A port is called on the caller's thread, by many threads at once. Inside a transaction that
 * the library {@linkplain Storage#joined() joins} it keeps its record outside of it, since a host
 * rolls back after a refusal.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Audit {
  /** Keeps nothing: for hosts that keep such records themselves. */
  Audit NONE = record -> {};

  /**
   * Keeps a record.
   *
   * @param record the record
   * @throws RuntimeException if it cannot be kept (D2, D4)
   */
  void keep(AuditRecord record);
}
