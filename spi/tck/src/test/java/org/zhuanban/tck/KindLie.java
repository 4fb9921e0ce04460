package org.zhuanban.tck;

import java.util.concurrent.atomic.AtomicReference;
import org.zhuanban.spi.Storage;

/**
 * A lie of one of the kinds that reviewers have seen in adapters, told by each node of two
 * namespaces.
 *
 * @param name its name
 * @param suite the suite that has to find it out
 * @param how how a correct node becomes a liar
 */
record KindLie(String name, Class<?> suite, How how) implements Lie {
  private static final AtomicReference<KindLie> CURRENT = new AtomicReference<>();

  /** How a node lies; it is asked once for each node. */
  @FunctionalInterface
  interface How {
    void lie(Storage honest, LyingStorage liar, Storage otherNamespace);
  }

  @Override
  public void tell() {
    CURRENT.set(this);
  }

  /** Two namespaces over which nodes are opened that tell the current lie. */
  abstract static class Town implements StorageFixture {
    private MemoryPlace here = new MemoryPlace();
    private MemoryPlace there = new MemoryPlace();

    private static Storage node(Storage honest, Storage other) {
      LyingStorage liar = new LyingStorage(honest);
      CURRENT.get().how.lie(honest, liar, other);
      return liar;
    }

    @Override
    public Storage emptyStorage() {
      here = new MemoryPlace();
      there = new MemoryPlace();
      return node(here, there);
    }

    @Override
    public Storage otherNamespace() {
      return node(there, here);
    }

    @Override
    public Storage reopened(Storage storage) {
      return node(here, there);
    }
  }

  /** Over what one example shows. */
  static class Example extends Town implements JournalContract, RoundTripContract, TextContract {}

  /** Over values. */
  static class Value extends Town implements ValueContract {}

  /** Over sizes. */
  static class Scale extends Town implements ScaleContract {}

  /** Over walks. */
  static class Walk extends Town implements StorageProperties {}

  /** Over what is seen beside a writer. */
  static class Watch extends Town implements WatchContract {}
}
