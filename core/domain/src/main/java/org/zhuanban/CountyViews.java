package org.zhuanban;

import java.time.LocalDate;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.spi.StreamKey;

/**
 * The views of streams by the notices and settings of a county.
 *
 * @param calendars the holiday notices
 * @param settings the settings of the county
 * @param engine the engine
 */
record CountyViews(CalendarBook calendars, Snapshot.Settings settings, Engine engine) {
  /** The same views over another engine. */
  CountyViews over(Engine other) {
    return new CountyViews(calendars, settings, other);
  }

  /** Returns the view of a whole stream, with or without entries. */
  <V extends StreamView> V of(StreamKind<V> kind, String id, AsOf asOf) {
    StreamKey key = kind.stream(id);
    return of(kind, key, engine.read(key), asOf, ReadScope.everything());
  }

  /** Returns the view of a stream that was read, as of a point in time. */
  <V extends StreamView> V of(
      StreamKind<V> kind, StreamKey key, EventStream now, AsOf asOf, ReadScope scope) {
    EventStream then =
        asOf.equals(AsOf.NOW) ? now : engine.asOf(now, asOf.effectiveOn(), asOf.knownOn());
    CalendarBook book =
        asOf.knownOn().equals(LocalDate.MAX) ? calendars : calendars.asOf(asOf.knownOn());
    return kind.view(new Snapshot(kind, key, then, scope, book, settings));
  }
}
