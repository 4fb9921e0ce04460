package org.zhuanban.tck;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.StorageException;

/** Carries calls out as badly as the faults say. */
final class Injector {
  private final Faults faults;
  private final boolean joined;
  private @Nullable StorageException ended;

  Injector(Faults faults, boolean joined) {
    this.faults = faults;
    this.joined = joined;
  }

  <T> T call(String name, Supplier<T> call) {
    refuseAfterFailure(name);
    Fault fault = faults.next(name);
    if (fault instanceof Fault.Before before) {
      throw failed(name + " was not carried out", before.retryable());
    }
    if (fault instanceof Fault.Late late) {
      long end = System.nanoTime() + late.pause().toNanos();
      for (long left = late.pause().toNanos(); left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
    T answer = call.get();
    if (fault instanceof Fault.After after) {
      throw failed("the answer of " + name + " was lost", after.retryable());
    }
    return fault instanceof Fault.Twice ? call.get() : answer;
  }

  private StorageException failed(String what, boolean retryable) {
    StorageException failure =
        new StorageException(what, retryable, new IllegalStateException("injected"));
    if (joined) {
      ended = failure;
    }
    return failure;
  }

  /** T3: a stand-in for a joined storage has to refuse as it would. */
  private void refuseAfterFailure(String name) {
    StorageException cause = ended;
    if (cause != null) {
      throw new StorageException(name + " is refused after a failure", false, cause);
    }
  }
}
