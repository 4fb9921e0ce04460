package org.zhuanban.engine;

import java.util.List;
import java.util.Map;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.StreamKey;

/** The rebuild of the duty rows of streams without events. */
record DutyRowRebuild(EngineConfig config, StreamScheduler scheduler, DutyProjection duties) {
  SweepReport rebuild(List<StreamKey> streams) {
    BatchRun batch = new BatchRun();
    streams.forEach(
        stream ->
            batch.on(stream, () -> scheduler.runAlone(stream, loaded -> draft(stream, loaded))));
    return batch.report(config.today());
  }

  /** Drafts the rebuild; the result is whether any row changes. */
  private Draft<Boolean> draft(StreamKey stream, EventStream loaded) {
    DutyProjection.Rows rows = duties.derive(loaded, Map.of());
    List<DutyChange> changes = DutyProjection.difference(duties.stored(stream), rows.byKey());
    return Draft.rows(!changes.isEmpty(), changes, loaded.withRows(rows));
  }
}
