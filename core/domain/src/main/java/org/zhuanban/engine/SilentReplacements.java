package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.engine.wire.TypeRegister;

/** The entries that one commit withdraws and replaces by equal ones, so that no message is due. */
record SilentReplacements(TypeRegister register, EventStream before) {
  /**
   * Finds the entries.
   *
   * @param withdrawn the withdrawn entries
   * @param events the events of the commit
   * @return the withdrawn entries and their replacements
   */
  Set<Long> among(Set<Long> withdrawn, List<DatedEvent> events) {
    List<Long> added = new ArrayList<>();
    for (long version = before.version() + 1;
        version <= before.version() + events.size();
        version++) {
      if (!withdrawn.contains(version)) {
        added.add(version);
      }
    }
    Set<Long> silent = new HashSet<>();
    for (long entry : withdrawn) {
      if (entry <= before.version()) {
        Event<?> was = before.event(entry).event();
        added.stream()
            .filter(
                version -> same(was, events.get((int) (version - before.version() - 1)).event()))
            .findFirst()
            .ifPresent(
                version -> {
                  added.remove(version);
                  silent.add(entry);
                  silent.add(version);
                });
      }
    }
    return silent;
  }

  private boolean same(Event<?> was, Event<?> is) {
    return was.getClass() == is.getClass() && register.of(was).feature().sameNotice(was, is);
  }
}
