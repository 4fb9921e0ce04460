package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects the faults of a file, so that its author sees more than the first one. */
final class Faults {
  private final List<InputException> found = new ArrayList<>();

  /**
   * Notes a fault.
   *
   * @param fault the fault
   */
  void add(InputException fault) {
    found.add(fault);
  }

  /**
   * Reads one part.
   *
   * @param <T> what it is read into
   * @param reading the reading, which may throw a fault
   * @return what was read; empty if there was a fault, which is then noted
   */
  <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (InputException fault) {
      found.add(fault);
      return Optional.empty();
    }
  }

  /**
   * Reads the parts of a list.
   *
   * @param <S> what they are read from
   * @param <T> what they are read into
   * @param sources the list
   * @param reading reads one of them, and may throw a fault
   * @return those that could be read
   */
  <S, T> List<T> each(List<S> sources, Function<S, T> reading) {
    return sources.stream()
        .flatMap(source -> attempt(() -> reading.apply(source)).stream())
        .toList();
  }

  /** {@return the faults noted so far} */
  List<InputException> found() {
    return List.copyOf(found);
  }

  /**
   * Ends the reading.
   *
   * @throws InputException if a fault was noted
   */
  void check() {
    if (!found.isEmpty()) {
      throw InputException.all(found);
    }
  }
}
