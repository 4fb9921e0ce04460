package org.zhuanban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.StreamKey;

/** The rebuild of the duty rows of streams without events. */
record DutyRowRebuild(
    EngineConfig config, StreamLoader streams, StreamScheduler scheduler, DutyProjection duties) {
  SweepReport rebuild(List<StreamKey> keys) {
    BatchRun batch = new BatchRun();
    batch.onEach(
        keys,
        streams::loadAll,
        stream -> scheduler.runAlone(stream, loaded -> draft(stream, loaded)));
    return batch.report(config.today());
  }

  /** Drafts the rebuild; the result is whether any row changes. */
  private Draft<Boolean> draft(StreamKey stream, EventStream loaded) {
    DutyProjection.Rows rows = duties.derive(loaded, Map.of(), Optional.empty());
    List<DutyChange> changes = DutyProjection.difference(duties.stored(stream), rows.byKey());
    return Draft.rows(!changes.isEmpty(), changes, loaded.withRows(rows));
  }
}
