package org.zhuanban;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.EngineConfig;

/**
 * The views by the notices of now. An operation takes them once, so that it has one book from
 * beginning to end. They are immutable: another book has views and an engine of its own, and
 * operations under way end by the former ones.
 */
final class AdoptedCalendars implements Supplier<CountyViews> {
  private final Supplier<CalendarBook> source;
  private final Function<CalendarBook, EngineConfig> configs;
  private volatile CountyViews views;

  /**
   * Creates the source of views.
   *
   * @param source the source of notices
   * @param first the views by the first book
   * @param configs the settings of the engine by a book
   */
  AdoptedCalendars(
      Supplier<CalendarBook> source,
      CountyViews first,
      Function<CalendarBook, EngineConfig> configs) {
    this.source = source;
    this.views = first;
    this.configs = configs;
  }

  /** The notices that a source has now. */
  static CalendarBook known(Supplier<CalendarBook> source) {
    return Objects.requireNonNull(
        source.get(), "the source of holiday notices gave no book; give one, also if it is empty");
  }

  @Override
  public CountyViews get() {
    CountyViews now = views;
    return now.calendars().equals(source.get()) ? now : adopted();
  }

  private synchronized CountyViews adopted() {
    // Asked again, since another thread may have adopted a later book than was met before.
    CalendarBook book = known(source);
    if (!views.calendars().equals(book)) {
      views = new CountyViews(book, views.settings(), views.engine().with(configs.apply(book)));
    }
    return views;
  }
}
