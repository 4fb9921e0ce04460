package org.zhuanban.takeover;

/**
 * What became of many records.
 *
 * @param read how many there were
 * @param taken how many projects were taken over, or could be
 * @param already how many had been taken over before by the same record
 * @param faulty how many cannot be taken over
 */
public record TakeoverReport(long read, long taken, long already, long faulty) {
  /**
   * What is wrong with a record.
   *
   * @param number the number of the record in this run, from 1
   * @param id the identifier of its project
   * @param fault what is wrong, and where
   */
  public record TakeoverFinding(long number, String id, TakeoverFault fault) {}
}
