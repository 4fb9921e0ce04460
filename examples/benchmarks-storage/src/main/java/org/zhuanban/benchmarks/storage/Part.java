package org.zhuanban.benchmarks.storage;

import java.util.List;

/** One thing that is measured. */
interface Part {
  /** {@return what is done, in a few lines} */
  String about();

  /** Measures on a database, and leaves what it wrote there. */
  List<Finding> run(Database database, Effort effort) throws Exception;
}
