package org.zhuanban.testing.generate;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.TypeUsage;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;

/**
 * What is random in a county: notices, calendars, days, catalogues, plans, commands and histories.
 *
 * <pre>{@code
 * @Domain(CountyDomain.class)
 * class OurServiceProperties {
 *   @Property
 *   void is_never_lost(@ForAll @OfKind(HistoryKind.LAWFUL) ProjectHistory history) { … }
 * }
 * }</pre>
 *
 * <p>A host with notices or rules of its own extends the class and overrides {@link #histories()}.
 */
public class CountyDomain extends DomainContextBase {
  /** Creates the domain of a county with the bundled notices and the default rules. */
  public CountyDomain() {}

  /** {@return the histories of the county} */
  protected Histories histories() {
    return Histories.usual();
  }

  /**
   * Provides histories of all kinds, or of the one that {@link OfKind} names.
   *
   * @param type the parameter
   * @return the histories
   */
  @Provide
  public Arbitrary<ProjectHistory> history(TypeUsage type) {
    return type.findAnnotation(OfKind.class)
        .map(OfKind::value)
        .map(histories()::of)
        .orElseGet(histories()::any);
  }

  /** {@return commands of all types about a project with the items of {@link Catalogues}} */
  @Provide
  public Arbitrary<Command> commands() {
    return Commands.of(StreamKind.PROJECT, Catalogues.ITEM_CODES);
  }

  /** {@return catalogues} */
  @Provide
  public Arbitrary<Catalogue> catalogues() {
    return Catalogues.catalogues();
  }

  /** {@return plans} */
  @Provide
  public Arbitrary<ApprovalPlan> plans() {
    return Catalogues.plans();
  }

  /** {@return notices of all sorts} */
  @Provide
  public Arbitrary<HolidayNotice> notices() {
    return Notices.any();
  }

  /** {@return books of notices} */
  @Provide
  public Arbitrary<CalendarBook> books() {
    return Notices.books();
  }

  /** {@return calendars of the nation and of the place, some as known on a day of their years} */
  @Provide
  public Arbitrary<WorkCalendar> calendars() {
    return Combinators.combine(
            Notices.books(), Arbitraries.of("CN", "CN+" + Notices.PLACE), days().optional(0.3))
        .as((book, name, known) -> known.map(book::asOf).orElse(book).calendar(name));
  }

  /** {@return days of the years of the notices} */
  @Provide
  public Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 365 * (Notices.LAST_YEAR - Notices.FIRST_YEAR + 1))
        .map(LocalDate.of(Notices.FIRST_YEAR, 1, 1)::plusDays);
  }
}
