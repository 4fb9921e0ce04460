package org.zhuanban.tck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.AuditRecord.CaseRead;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.AuditRecord.CommandRefusal;
import org.zhuanban.spi.StreamKey;

/** Records of every sort. */
final class AuditProbe {
  private static final StreamKey CASE = new StreamKey("accountability", "AC-1");

  private AuditProbe() {}

  static AuditRecord refusal(String person, int rules, LocalDate day, Instant at) {
    return new CommandRefusal(
        person,
        "accountability.dismiss-case",
        CASE,
        IntStream.rangeClosed(1, rules).mapToObj(i -> "ACC-" + i).toList(),
        day,
        at);
  }

  static AuditRecord read(String person, Way way, int cases, boolean shown, Instant at) {
    return new CaseRead(
        person,
        way,
        IntStream.rangeClosed(1, cases)
            .mapToObj(i -> new StreamKey("accountability", "AC-" + i))
            .toList(),
        shown,
        Rows.DAY,
        at);
  }

  /** One that is told by somebody as his {@code i}th. */
  static AuditRecord numbered(String person, int i) {
    return refusal(person, 1, Rows.DAY, Rows.NOW.plusSeconds(i));
  }

  static void check(String what, List<AuditRecord> wanted, List<AuditRecord> met) {
    Difference.check(what, wanted, List.copyOf(met));
  }
}
