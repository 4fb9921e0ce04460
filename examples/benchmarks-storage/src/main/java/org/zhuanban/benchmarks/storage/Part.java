package org.zhuanban.benchmarks.storage;

import java.util.List;

/** One thing that is measured. */
interface Part {
  /** Measures on a database, and leaves what it wrote there. */
  List<Finding> run(Database database, Effort effort) throws Exception;
}
