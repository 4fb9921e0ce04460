package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** The sweep over the agenda: it adds the consequences of the present day to streams. */
final class AgendaSweep {
  private static final int PAGE = 500;
  private static final String SWEEPER = "zhuanban.sweep";

  private final EngineConfig config;
  private final Storage storage;
  private final StreamLoader streams;
  private final StreamScheduler scheduler;
  private final DecisionStrategy decisions;
  private final CommitAssembler assembler;

  AgendaSweep(
      EngineConfig config,
      StreamLoader streams,
      StreamScheduler scheduler,
      DecisionStrategy decisions,
      CommitAssembler assembler) {
    this.config = config;
    this.storage = config.storage();
    this.streams = streams;
    this.scheduler = scheduler;
    this.decisions = decisions;
    this.assembler = assembler;
  }

  SweepReport sweep() {
    LocalDate day = config.today();
    BatchRun batch = new BatchRun();
    Optional<DueDuty> after = Optional.empty();
    List<DueDuty> page;
    do {
      page = storage.due(day, after, PAGE);
      batch.onEach(
          page.stream().map(DueDuty::stream).distinct().toList(),
          streams::loadAll,
          stream -> elapse(stream, day));
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
    } while (page.size() == PAGE && batch.goesOn());
    return batch.report(day);
  }

  private boolean elapse(StreamKey stream, LocalDate day) {
    Outcome outcome = scheduler.runAlone(stream, loaded -> draft(stream, day, loaded));
    return outcome instanceof Outcome.Done done && !done.events().isEmpty();
  }

  private Draft<Outcome> draft(StreamKey stream, LocalDate day, EventStream loaded) {
    List<DatedEvent> events = decisions.onDay(day, loaded);
    if (events.isEmpty()) {
      return Draft.answer(new Outcome.Done(events, loaded.version(), false), loaded);
    }
    String key = SWEEPER + ":" + (loaded.version() + 1);
    return assembler.assemble(
        stream, loaded, events, new CommitOrigin(SWEEPER, key, Optional.empty()));
  }
}
