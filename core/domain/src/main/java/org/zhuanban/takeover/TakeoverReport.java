package org.zhuanban.takeover;

/**
 * The result of a run over many records.
 *
 * @param read the number of records
 * @param taken the number of projects that were taken over, or could be
 * @param already the number of projects taken over before by the same record
 * @param faulty the number of records with faults
 */
public record TakeoverReport(long read, long taken, long already, long faulty) {
  /**
   * A fault of a record in the run.
   *
   * @param number the number of the record in this run, from 1
   * @param id the identifier of its project
   * @param fault the fault, with its place
   */
  public record TakeoverFinding(long number, String id, TakeoverFault fault) {}
}
