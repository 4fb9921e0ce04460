package org.zhuanban.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.Corrections.DestructionOrder;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.spi.StreamKey;

/**
 * A closed or destroyed stream in the register of retention.
 *
 * @param stream the stream
 * @param title the name of the stream on the day of its closing; empty if it has none, or if it is
 *     destroyed
 * @param entries the number of its entries
 * @param closedOn the day on which it was closed
 * @param retention the time of retention with its ground; empty for ever (永久)
 * @param over the first day after the retention; empty for ever
 * @param obstacle what keeps it from destruction today; empty if it is due, or destroyed
 * @param destruction its destruction; empty while it is kept
 */
@Term(zh = "到期鉴定清单", en = "register of retention", law = "档案法第二十一条")
public record RetentionLine(
    StreamKey stream,
    Optional<String> title,
    long entries,
    LocalDate closedOn,
    Optional<TimeLimit> retention,
    Optional<LocalDate> over,
    Optional<Refusal> obstacle,
    Optional<DestructionOrder> destruction) {
  /** {@return whether it may be destroyed today by order} */
  public boolean due() {
    return obstacle.isEmpty() && destruction.isEmpty();
  }
}
