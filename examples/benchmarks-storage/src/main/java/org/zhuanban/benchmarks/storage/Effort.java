package org.zhuanban.benchmarks.storage;

/**
 * How much is measured.
 *
 * @param warmups rounds that are not counted
 * @param rounds rounds that are
 * @param projects how many projects live in a round of commits
 * @param cases how many projects are approved in a round beside the workflow engine
 * @param events how many events a project has that is loaded
 * @param few how many duties there are in the smaller agenda
 * @param many how many there are in the larger one
 * @param due how many of them are due
 * @param pairs how many pairs of officers act at once
 * @param takeOvers how many projects are taken over
 * @param town how many projects run in the smaller county
 * @param county how many run in the larger one
 */
record Effort(
    int warmups,
    int rounds,
    int projects,
    int cases,
    int events,
    int few,
    int many,
    int due,
    int pairs,
    int takeOvers,
    int town,
    int county) {
  static final Effort FULL =
      new Effort(6, 25, 6, 8, 1000, 10_000, 1_000_000, 100, 600, 100_000, 1_000, 100_000);
  static final Effort QUICK =
      new Effort(2, 5, 5, 8, 1000, 10_000, 100_000, 100, 60, 2_000, 1_000, 5_000);

  Effort withCounty(int size) {
    return new Effort(
        warmups, rounds, projects, cases, events, few, many, due, pairs, takeOvers, town, size);
  }
}
