package org.zhuanban.spi;

/**
 * Keeps a record of refused commands and of reads of cases of accountability, as an audit of
 * security asks for. What was done stands in the journal, and is not told again here.
 *
 * <p>What the library does, each clause proved by a test of its own that begins with its name:
 *
 * <ul>
 *   <li><b>L1</b> Each refused command or fact is told once, after the decision and before the
 *       caller has its answer. What was done, repeated or only tried (a dry run) is not told.
 *   <li><b>L2</b> A port that fails never changes what a command came to: what was refused stays
 *       refused, and the failure goes to the log.
 *   <li><b>L3</b> Each read of cases is told before the reader has it, also one that shows nothing.
 *       A page is told where it has a line of a case.
 *   <li><b>L4</b> No record, no read: where the port fails, the reader has its exception and
 *       nothing else, whether the case exists or not.
 *   <li><b>L5</b> A record names person, action, stream, rules, day and instant, and no content.
 * </ul>
 *
 * <p>What a port does, each clause proved by a test of the contract kit:
 *
 * <ul>
 *   <li><b>R1</b> A record is kept when the call has returned. Everything of it is found again
 *       identical, by every node, in the order in which one thread told.
 *   <li><b>R2</b> Records that are equal are as many as were told. No number of them is too large,
 *       and none takes another's place.
 *   <li><b>R3</b> What cannot be kept is an exception, and nothing of it is kept; the next record
 *       may be kept again.
 *   <li><b>R4</b> Many threads tell at once, and nothing of what each told is lost.
 *   <li><b>R5</b> Inside a transaction of the host that the library {@linkplain Storage#joined()
 *       joins}, a record is kept outside of it, since a host rolls back after a refusal. That
 *       transaction goes on, and neither it nor its end changes what is kept.
 * </ul>
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
   * @throws RuntimeException if it cannot be kept (R3); then a refusal stands and a read fails (L2,
   *     L4)
   */
  void keep(AuditRecord record);
}
