package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.engine.wire.RecordCodec;

/**
 * The log of the events of a stream, with the keys of their commands and the days of recording.
 * Immutable; appending a few events to many is cheap, since full blocks are shared.
 */
public final class EventLog extends AbstractList<DatedEvent> implements RandomAccess {
  public static final EventLog EMPTY =
      new EventLog(List.of(), new DatedEvent[0], new int[0], new int[0]);

  private static final int BLOCK = 256;

  /** The full blocks, each a log of its own. */
  private final List<EventLog> full;

  private final DatedEvent[] last;

  /** The hash of the command key of each of the last events. */
  private final int[] lastKeys;

  /** The day of recording of each of the last events, as an epoch day. */
  private final int[] lastDays;

  private EventLog(List<EventLog> full, DatedEvent[] last, int[] lastKeys, int[] lastDays) {
    this.full = full;
    this.last = last;
    this.lastKeys = lastKeys;
    this.lastDays = lastDays;
  }

  /** Appends events. */
  public EventLog append(List<RecordedEvent> more) {
    List<EventLog> blocks = full;
    DatedEvent[] events = Arrays.copyOf(last, Math.min(BLOCK, last.length + more.size()));
    int[] keys = Arrays.copyOf(lastKeys, events.length);
    int[] days = Arrays.copyOf(lastDays, events.length);
    int at = last.length;
    for (int i = 0; i < more.size(); i++) {
      if (at == BLOCK) {
        blocks = new ArrayList<>(blocks);
        blocks.add(new EventLog(List.of(), events, keys, days));
        events = new DatedEvent[Math.min(BLOCK, more.size() - i)];
        keys = new int[events.length];
        days = new int[events.length];
        at = 0;
      }
      events[at] = more.get(i).happened();
      keys[at] = more.get(i).commandKey().hashCode();
      days[at++] = (int) more.get(i).recordedOn().toEpochDay();
    }
    return new EventLog(blocks, events, keys, days);
  }

  /** The entries with texts that the events erase. */
  public static List<Long> erasures(List<DatedEvent> events) {
    return events.stream()
        .map(DatedEvent::event)
        .filter(TextsErased.class::isInstance)
        .flatMap(event -> ((TextsErased) event).entries().stream())
        .toList();
  }

  /** The log without the free texts of some entries. */
  public EventLog erasing(List<Long> entries) {
    if (entries.isEmpty()) {
      return this;
    }
    List<EventLog> blocks = new ArrayList<>(full);
    DatedEvent[] events = last.clone();
    for (long entry : entries) {
      int block = (int) (entry - 1) / BLOCK;
      int at = (int) (entry - 1) % BLOCK;
      if (block < blocks.size()) {
        blocks.set(block, blocks.get(block).erasing(List.of(at + 1L)));
      } else {
        events[at] =
            new DatedEvent(
                (Event<?>) RecordCodec.erased((Record) events[at].event()),
                events[at].effectiveOn());
      }
    }
    return new EventLog(blocks, events, lastKeys, lastDays);
  }

  /** The number of events that were copied or added since the log that this one continues. */
  int unsharedWith(EventLog before) {
    int shared = 0;
    while (shared < before.full.size() && full.get(shared).last == before.full.get(shared).last) {
      shared++;
    }
    return size() - shared * BLOCK;
  }

  /** Checks whether a command may be among those of the events; if false, it is not. */
  public boolean mayHold(String commandKey) {
    int hash = commandKey.hashCode();
    for (EventLog block : full) {
      if (contains(block.lastKeys, hash)) {
        return true;
      }
    }
    return contains(lastKeys, hash);
  }

  private static boolean contains(int[] keys, int hash) {
    for (int key : keys) {
      if (key == hash) {
        return true;
      }
    }
    return false;
  }

  /** Checks whether an event is of the same command as the next one, and was committed with it. */
  public boolean goesOn(int index) {
    return index + 1 < size() && key(index) == key(index + 1);
  }

  private int key(int index) {
    return block(index).lastKeys[index % BLOCK];
  }

  /** The day of recording of an event. */
  public LocalDate recordedOn(int index) {
    return LocalDate.ofEpochDay(block(index).lastDays[index % BLOCK]);
  }

  /** Checks whether an event had been recorded by the end of a day. */
  public boolean recordedBy(LocalDate day, int index) {
    return !recordedOn(index).isAfter(day);
  }

  @Override
  public DatedEvent get(int index) {
    Objects.checkIndex(index, size());
    return block(index).last[index % BLOCK];
  }

  private EventLog block(int index) {
    int block = index / BLOCK;
    return block < full.size() ? full.get(block) : this;
  }

  @Override
  public int size() {
    return full.size() * BLOCK + last.length;
  }
}
