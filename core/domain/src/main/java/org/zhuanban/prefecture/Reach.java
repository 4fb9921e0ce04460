package org.zhuanban.prefecture;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhuanban.Zhuanban;

/** The way to the library of a county, which is opened at the first reading that succeeds. */
final class Reach {
  private final County county;
  private final Supplier<Zhuanban> opening;
  private final AtomicInteger late = new AtomicInteger();
  private @Nullable Zhuanban open;

  Reach(County county, Supplier<Zhuanban> opening) {
    this.county = county;
    this.opening = opening;
  }

  County county() {
    return county;
  }

  synchronized Zhuanban library() {
    Zhuanban library = open;
    if (library == null) {
      library = opening.get();
      open = library;
    }
    return library;
  }

  /** Whether a reading that was given up still runs, so that another one would occupy a thread. */
  boolean stuck() {
    return late.get() > 0;
  }

  void late() {
    late.incrementAndGet();
  }

  void lateEnded() {
    late.decrementAndGet();
  }
}
