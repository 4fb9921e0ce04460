package org.zhuanban.tck;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.StorageException;

/** A way in which a call to the database goes wrong, and what the storage has to say of it. */
enum Cut {
  /** The line is lost before the call reaches the database. */
  LINE_LOST(Optional.of(true)) {
    @Override
    public Cutter.Event event() {
      return Cutter.Call::loseLine;
    }
  },
  /** The line is lost when the call has reached the database, and nobody hears the answer. */
  ANSWER_LOST(Optional.of(true)) {
    @Override
    public Cutter.Event event() {
      return call -> {
        call.carryOut();
        call.loseLine();
      };
    }
  },
  /** The database refuses the call, and would refuse it again. */
  REFUSED(Optional.of(false)) {
    @Override
    public Cutter.Event event() {
      return call -> {
        throw new SQLSyntaxErrorException("refused by the kit", "42000");
      };
    }
  },
  /** The database gives way to somebody else; a storage may try again by itself. */
  GIVEN_WAY(Optional.of(true)) {
    @Override
    public Cutter.Event event() {
      return call -> {
        throw new SQLTransactionRollbackException("gave way by order of the kit", "40001");
      };
    }
  },
  /** The thread is interrupted, and the driver gives up. */
  INTERRUPTED(Optional.of(true)) {
    @Override
    public Cutter.Event event() {
      return call -> {
        Thread.currentThread().interrupt();
        throw new SQLNonTransientConnectionException("interrupted by the kit", "08006");
      };
    }
  };

  private final Optional<Boolean> retryable;

  Cut(Optional<Boolean> retryable) {
    this.retryable = retryable;
  }

  abstract Cutter.Event event();

  /**
   * Whether a call can go wrong in this way: to end a transaction or a loan only the line fails.
   */
  boolean fits(String call) {
    return this == LINE_LOST
        || this == ANSWER_LOST
        || call.startsWith("execute")
        || call.equals("next row")
        || (call.equals("commit") && this == GIVEN_WAY);
  }

  /** The answer to a call that was cut; none if it was the exception that the clauses ask for. */
  <T> Optional<T> answer(String what, Cutter cutter, Supplier<T> call) {
    @Nullable RuntimeException failure = null;
    Optional<T> answer = Optional.empty();
    try {
      answer = Optional.of(call.get());
    } catch (RuntimeException e) {
      failure = e;
    }
    boolean interrupted = Thread.interrupted();
    if (this == INTERRUPTED && cutter.happened() && !interrupted) {
      throw new AssertionError(
          what + ": T5: the interruption of the thread was swallowed", failure);
    }
    if (failure != null && !(failure instanceof StorageException)) {
      throw new AssertionError(
          what + ": T5: a StorageException was wanted, but met " + failure, failure);
    }
    if (failure instanceof StorageException said
        && retryable.filter(wanted -> wanted != said.retryable()).isPresent()) {
      throw new AssertionError(
          "%s: T5: retryable, wanted %s, met %s".formatted(what, retryable.get(), said.retryable()),
          said);
    }
    List<String> faults = cutter.faults();
    if (!faults.isEmpty()) {
      throw new AssertionError(what + ": T5: " + faults, failure);
    }
    return answer;
  }
}
