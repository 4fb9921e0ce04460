package org.zhuanban;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.audit.RowReport;
import org.zhuanban.engine.Engine;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.StreamKey;

/**
 * Rebuilds and verifies the duty and identifier rows of the streams of every kind.
 *
 * @param engine the engine
 */
record StreamRefresh(Engine engine) {
  /** The number of streams in a batch of a whole run. */
  private static final int BATCH = 500;

  /** Rebuilds the rows of all streams. */
  SweepReport all() {
    int changed = 0;
    Map<StreamKey, String> failed = new LinkedHashMap<>();
    RefreshBatch batch;
    Optional<StreamKey> after = Optional.empty();
    do {
      batch = batch(after, BATCH);
      changed += batch.report().changed();
      failed.putAll(batch.report().failed());
      after = batch.next();
    } while (after.isPresent() && !batch.report().interrupted());
    return new SweepReport(engine.today(), changed, failed, batch.report().interrupted());
  }

  /** Rebuilds the rows of a limited number of streams, after a place. */
  RefreshBatch batch(Optional<StreamKey> after, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a batch has at least 1 stream, but was " + most);
    }
    List<StreamKey> streams = streams(after, most);
    Optional<StreamKey> next =
        streams.size() < most ? Optional.empty() : Optional.of(streams.get(most - 1));
    SweepReport report = engine.rebuildDutyRows(streams);
    return new RefreshBatch(report, report.interrupted() ? after : next);
  }

  /** Compares the rows of all streams with those that follow from their entries. */
  RowReport verify() {
    RowReport report = RowReport.NOTHING;
    Optional<StreamKey> after = Optional.empty();
    List<StreamKey> streams;
    do {
      streams = streams(after, BATCH);
      report = report.plus(engine.verifyDutyRows(streams));
      after = streams.stream().reduce((one, other) -> other);
    } while (streams.size() == BATCH);
    return report;
  }

  private List<StreamKey> streams(Optional<StreamKey> after, int most) {
    List<String> kinds = StreamKind.all().stream().map(StreamKind::name).toList();
    int from = after.map(place -> kinds.indexOf(place.kind())).orElse(0);
    if (from < 0) {
      throw new IllegalArgumentException(
          "the place must be one that a batch gave, but was " + after.orElseThrow());
    }
    List<StreamKey> streams = new ArrayList<>();
    for (String kind : kinds.subList(from, kinds.size())) {
      int left = most - streams.size();
      if (left > 0) {
        Optional<String> id = after.filter(place -> place.kind().equals(kind)).map(StreamKey::id);
        streams.addAll(engine.streams(kind, id, left));
      }
    }
    return streams;
  }
}
