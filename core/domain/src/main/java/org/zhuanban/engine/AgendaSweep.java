package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.StreamKey;

/** The sweep over the agenda: it adds the consequences of the present day to streams. */
final class AgendaSweep {
  private static final int PAGE = 500;
  private static final String SWEEPER = "zhuanban.sweep";

  private final EngineConfig config;
  private final BatchRun.Setting setting;
  private final DecisionStrategy decisions;
  private final CommitAssembler assembler;

  AgendaSweep(
      EngineConfig config,
      BatchRun.Setting setting,
      DecisionStrategy decisions,
      CommitAssembler assembler) {
    this.config = config;
    this.setting = setting;
    this.decisions = decisions;
    this.assembler = assembler;
  }

  SweepReport sweep() {
    LocalDate day = config.today();
    BatchRun batch =
        new BatchRun(
            setting, (stream, loaded, stored) -> draft(stream, day, loaded, stored).asChange());
    Optional<DueDuty> after = Optional.empty();
    List<DueDuty> page;
    do {
      page = config.storage().due(day, after, PAGE);
      batch.on(page.stream().map(DueDuty::stream).distinct().toList());
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
    } while (page.size() == PAGE && batch.goesOn());
    return batch.report(day);
  }

  private Draft<Outcome> draft(
      StreamKey stream, LocalDate day, EventStream loaded, StoredRows stored) {
    List<DatedEvent> events = decisions.onDay(day, loaded);
    if (events.isEmpty()) {
      return Draft.answer(new Outcome.Done(events, loaded.version(), false), loaded);
    }
    String key = SWEEPER + ":" + (loaded.version() + 1);
    return assembler.assemble(
        stream, loaded, events, new CommitOrigin(SWEEPER, key, Optional.empty()), stored);
  }
}
