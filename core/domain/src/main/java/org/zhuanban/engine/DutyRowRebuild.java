package org.zhuanban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.StreamKey;

/** The rebuild of the duty rows of streams without events. */
record DutyRowRebuild(EngineConfig config, BatchRun.Setting setting) {
  SweepReport rebuild(List<StreamKey> keys) {
    BatchRun batch = new BatchRun(setting, this::draft);
    batch.on(keys);
    return batch.report(config.today());
  }

  /** Drafts the rebuild; the result is whether any row changes. */
  private Draft<Boolean> draft(
      StreamKey stream, EventStream loaded, DutyProjection.StoredRows stored) {
    DutyProjection.Rows rows = setting.duties().derive(loaded, Map.of(), Optional.empty());
    List<DutyChange> changes = DutyProjection.difference(stored.of(stream), rows.byKey());
    return Draft.rows(!changes.isEmpty(), changes, loaded.withRows(rows));
  }
}
