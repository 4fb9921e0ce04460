package org.zhuanban.tck;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.AuditRecord.CaseRead;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.AuditRecord.CommandRefusal;
import org.zhuanban.spi.StreamKey;

/** Records of both sorts, whose names differ by little. */
final class AuditRecords implements ArbitrarySupplier<List<AuditRecord>> {
  @Override
  public Arbitrary<List<AuditRecord>> get() {
    Arbitrary<String> names = Arbitraries.of(Rows.ALIKE);
    Arbitrary<StreamKey> streams = Combinators.combine(names, names).as(StreamKey::new);
    Arbitrary<AuditRecord> refusals =
        Combinators.combine(
                names,
                names,
                streams,
                names.list().ofMinSize(1).ofMaxSize(4),
                Walks.days(),
                Arbitraries.of(Values.INSTANTS))
            .as(CommandRefusal::new);
    Arbitrary<AuditRecord> reads =
        Combinators.combine(
                names,
                Arbitraries.of(Way.class),
                streams.list().uniqueElements().ofMaxSize(5),
                Arbitraries.of(true, false),
                Walks.days(),
                Arbitraries.of(Values.INSTANTS))
            .as(CaseRead::new);
    return Arbitraries.oneOf(refusals, reads).list().ofMaxSize(12);
  }
}
