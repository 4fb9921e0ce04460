package org.zhuanban.benchmarks.storage;

import java.lang.management.ManagementFactory;

/** What is reachable. */
final class Heap {
  private Heap() {}

  /** {@return the bytes in use after a collection} */
  static long inUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
