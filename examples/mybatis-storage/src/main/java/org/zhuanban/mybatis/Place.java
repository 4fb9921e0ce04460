package org.zhuanban.mybatis;

import java.time.LocalDate;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDuty;

/** Where a page of duties begins: a sweep goes by the next look, a board by the due day. */
record Place(
    LocalDate nextReviewOn,
    long dueDay,
    String namespace,
    String streamKind,
    String streamId,
    String dutyKey) {
  static Place of(DueDuty row) {
    return new Place(row.nextReviewOn(), 0, "", row.stream().kind(), row.stream().id(), row.key());
  }

  static Place of(BoardRow row) {
    DutyLine line = DutyLine.of(row.stream(), row.duty());
    return new Place(
        LocalDate.EPOCH,
        line.dueDay(),
        row.namespace(),
        line.streamKind(),
        line.streamId(),
        line.dutyKey());
  }
}
