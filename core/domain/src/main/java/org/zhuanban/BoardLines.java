package org.zhuanban;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.engine.EventStream;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/** The lines of a board: its rows with the lights and last days of their duties. */
record BoardLines(CountyViews views, BoardQuery query) {
  /** The lines of rows, out of their streams; a damaged stream gives none of its duties. */
  List<BoardLine> of(List<BoardRow> rows, Map<StreamKey, EventStream> streams) {
    LocalDate day = query.owed() instanceof Owed.On on ? on.day() : views.engine().today();
    Map<StreamKey, Map<String, Duty>> duties = new HashMap<>();
    streams.forEach((stream, now) -> duties.put(stream, duties(now, day)));
    return rows.stream()
        .map(row -> line(row, day, duties.getOrDefault(row.stream(), Map.of())))
        .toList();
  }

  /** The duties of a stream. One that became known only after the day is shown as known now. */
  private Map<String, Duty> duties(EventStream now, LocalDate day) {
    Map<String, Duty> duties = new HashMap<>(stood(now, day));
    if (day.isBefore(views.engine().today())) {
      duties.putAll(stood(views.engine().asOf(now, day, LocalDate.MAX), day));
    }
    return duties;
  }

  private Map<String, Duty> stood(EventStream loaded, LocalDate day) {
    DecisionContext context =
        new DecisionContext(day, views.calendars().asOf(day), views.settings().rules());
    return new StreamDuties(FeatureRegistry.STANDARD, loaded.state(), context)
        .all()
        .collect(Collectors.toMap(Duty::key, Function.identity()));
  }

  private BoardLine line(BoardRow row, LocalDate day, Map<String, Duty> duties) {
    CalendarBook book = views.calendars();
    Optional<Duty> duty = Optional.ofNullable(duties.get(row.duty().key()));
    return new BoardLine(
        row,
        day,
        duty,
        duty.flatMap(owed -> owed.clock().lightOn(day, book, views.settings().lights())),
        duty.flatMap(owed -> owed.clock().bindingOn(day, book)),
        duty.flatMap(owed -> owed.clock().committedOn(day, book)),
        duty.flatMap(owed -> owed.clock().statutoryOn(day, book)));
  }
}
