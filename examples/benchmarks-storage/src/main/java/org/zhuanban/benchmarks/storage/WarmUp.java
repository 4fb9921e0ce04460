package org.zhuanban.benchmarks.storage;

import java.util.List;
import org.zhuanban.InMemoryStorage;

/**
 * Lets the engine decide some ten thousand commands in memory before it is measured. So much it
 * takes until all its code is compiled, which two processors are busy with for half a minute; a
 * database that had kept all these commands would be a larger one than is meant. The code of
 * drivers, databases and workflow engine is compiled in the rounds that are not counted.
 */
final class WarmUp {
  private static final int PROJECTS = 200;

  private WarmUp() {}

  static void engine(Effort effort) {
    for (int project = 0; project < PROJECTS * effort.warmups(); project++) {
      County.handle(
          County.library(new InMemoryStorage(), County.DAY.plusDays(30)),
          County.lives(List.of("warm-up")));
    }
  }
}
