package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Owed;

/** Queries over the duties of {@link Histories}. */
final class Questions implements ArbitrarySupplier<List<BoardQuery>> {
  @Override
  public Arbitrary<List<BoardQuery>> get() {
    Arbitrary<LocalDate> days = Walks.days();
    Arbitrary<Owed> owed =
        Arbitraries.<Owed>oneOf(
            Arbitraries.<Owed>of(new Owed.Now(), new Owed.Ever()), days.map(Owed.On::new));
    return Combinators.combine(
            Arbitraries.of("dept:a", "dept:A", "dept:none").optional(),
            Arbitraries.of("approve", "Approve", "supervise", "none").optional(),
            days.optional(),
            owed,
            sorts().list().ofMaxSize(2))
        .as(BoardQuery::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static Arbitrary<DutySort> sorts() {
    return Combinators.combine(
            Arbitraries.of("project", "case", "Project", "proj"),
            Arbitraries.of("approve", "Approve", "supervise", "none").set().ofMaxSize(3),
            Arbitraries.of(true, false))
        .as((stream, kinds, others) -> new DutySort(stream, kinds, others || kinds.isEmpty()));
  }
}
