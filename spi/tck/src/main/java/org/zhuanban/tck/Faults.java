package org.zhuanban.tck;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses what goes wrong with each call, in the order in which calls are made. It is asked by any
 * thread that calls.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Faults {
  /**
   * Chooses for the next call.
   *
   * @param call the name of the method, such as {@code commit}
   * @return what goes wrong with it
   */
  Fault next(String call);

  /**
   * Lets the given faults happen to the first calls of one method, one after the other, and nothing
   * afterwards or to other methods.
   *
   * @param call the name of the method, such as {@code commit}
   * @param faults what goes wrong, {@link Fault.None} for nothing
   * @return the script; it remembers where it stands
   */
  static Faults script(String call, Fault... faults) {
    Iterator<Fault> rest = List.of(faults).iterator();
    return asked -> {
      synchronized (rest) {
        return asked.equals(call) && rest.hasNext() ? rest.next() : new Fault.None();
      }
    };
  }

  /**
   * Lets a fault happen to about one call in so many. The same seed makes the same choices; which
   * thread meets them is up to the threads.
   *
   * @param seed where the choices begin
   * @param oneIn how rare faults are, from 1, which is always
   * @param faults what goes wrong, each as often as the others; at least one
   * @return the chooser; it remembers where it stands
   */
  static Faults seeded(long seed, int oneIn, Fault... faults) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fault> choices = List.of(faults);
    return asked -> {
      synchronized (random) {
        return random.nextInt(oneIn) == 0
            ? choices.get(random.nextInt(choices.size()))
            : new Fault.None();
      }
    };
  }
}
