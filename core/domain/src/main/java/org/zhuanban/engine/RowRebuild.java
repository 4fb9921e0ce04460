package org.zhuanban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.StreamKey;

/** The rebuild of the duty and identifier rows of streams without events. */
record RowRebuild(
    EngineConfig config,
    BatchRun.Setting setting,
    DutyProjection duties,
    IdentifierProjection identifiers) {
  SweepReport rebuild(List<StreamKey> keys) {
    BatchRun batch = new BatchRun(setting, this::draft);
    batch.on(keys);
    return batch.report(config.today());
  }

  /** Drafts the rebuild; the result is whether any row changes. */
  private Draft<Boolean> draft(StreamKey stream, EventStream loaded, StoredRows stored) {
    DutyProjection.Rows rows = duties.derive(loaded, Map.of(), Optional.empty());
    return Draft.refresh(
        new RowRefresh(
            stream,
            loaded.version(),
            DutyProjection.difference(stored.duties(stream), rows.byKey()),
            identifiers.difference(stored.identifiers(stream), loaded)),
        loaded.withRows(rows));
  }
}
