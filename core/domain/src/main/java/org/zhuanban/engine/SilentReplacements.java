package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhuanban.command.Event;
import org.zhuanban.command.Happened;
import org.zhuanban.engine.wire.TypeRegister;

/** What one commit takes back and tells again, so that nobody hears of either. */
record SilentReplacements(TypeRegister register, EventStream before) {
  /**
   * Finds them.
   *
   * @param takenBack the entries that are taken back
   * @param events what is written down
   * @return the entries that were taken back and those by which the same is told again
   */
  Set<Long> among(Set<Long> takenBack, List<Happened> events) {
    List<Long> told = new ArrayList<>();
    for (long version = before.version() + 1;
        version <= before.version() + events.size();
        version++) {
      if (!takenBack.contains(version)) {
        told.add(version);
      }
    }
    Set<Long> again = new HashSet<>();
    for (long entry : takenBack) {
      if (entry <= before.version()) {
        Event<?> was = before.event(entry).event();
        told.stream()
            .filter(
                version -> same(was, events.get((int) (version - before.version() - 1)).event()))
            .findFirst()
            .ifPresent(
                version -> {
                  told.remove(version);
                  again.add(entry);
                  again.add(version);
                });
      }
    }
    return again;
  }

  private boolean same(Event<?> was, Event<?> is) {
    return was.getClass() == is.getClass() && register.of(was).feature().sameTelling(was, is);
  }
}
