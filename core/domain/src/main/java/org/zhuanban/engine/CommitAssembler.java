package org.zhuanban.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryDestroyed;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.replay.EventLog;
import org.zhuanban.engine.replay.RecordedEvent;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** The commit of a decision: entries, duty and identifier rows, messages and the receipt. */
final class CommitAssembler {
  private final EngineConfig config;
  private final Replayer replayer;
  private final JournalEncoder journal;
  private final DutyProjection duties;
  private final IdentifierProjection identifiers;
  private final MessageProjection messages;
  private final StreamLoader streams;

  CommitAssembler(
      EngineConfig config,
      Replayer replayer,
      StreamLoader streams,
      JournalEncoder journal,
      DutyProjection duties,
      IdentifierProjection identifiers,
      MessageProjection messages) {
    this.config = config;
    this.replayer = replayer;
    this.journal = journal;
    this.duties = duties;
    this.identifiers = identifiers;
    this.messages = messages;
    this.streams = streams;
  }

  /** Assembles the commit of events; the draft is a refusal if an entry would be too large. */
  Draft<Outcome> assemble(
      StreamKey stream, EventStream loaded, List<DatedEvent> events, CommitOrigin origin) {
    return assemble(
        stream, loaded, events, origin, new StoredRows(config.storage(), List.of(stream)));
  }

  /** Assembles the commit of events, with the duty rows of the stream from a source. */
  Draft<Outcome> assemble(
      StreamKey stream,
      EventStream loaded,
      List<DatedEvent> events,
      CommitOrigin origin,
      StoredRows stored) {
    Instant now = config.clock().instant().truncatedTo(ChronoUnit.MICROS);
    JournalEncoder.Result encoded = journal.encode(loaded, events, origin, now);
    if (encoded.refusal().isPresent()) {
      return Draft.refusal(encoded.refusal().get(), loaded);
    }
    Receipt receipt =
        new Receipt(
            origin.commandKey(),
            origin.digest().map(of -> of.covering(encoded.texts())).orElseGet(Bytes::empty),
            loaded.version() + 1,
            loaded.version() + encoded.recorded().size());
    if (StreamDestruction.order(events).isPresent()) {
      return destruction(
          stream,
          loaded,
          events,
          encoded.recorded(),
          Commit.builder().stream(stream)
              .expectedVersion(loaded.version())
              .addAllEntries(
                  journal.entries(stream, loaded, encoded, origin, now, List.of(), receipt))
              .addAllIdentifiers(identifiers.of(loaded.version(), events))
              .receipt(receipt)
              .build());
    }
    EventStream next = loaded.append(encoded.recorded(), loaded.chain(), replayer);
    Map<String, DutyProjection.Row> before = DutyProjection.before(stream, loaded, stored);
    DutyProjection.Rows rows = duties.derive(next, before, loaded.rows());
    List<Message> sent = messages.messages(stream, loaded, events, next, now);
    Commit commit =
        Commit.builder().stream(stream)
            .expectedVersion(loaded.version())
            .addAllEntries(journal.entries(stream, loaded, encoded, origin, now, sent, receipt))
            .addAllDuties(duties.changes(before, loaded, rows))
            .addAllIdentifiers(identifiers.changes(loaded, next))
            .addAllMessages(sent)
            .receipt(receipt)
            .addAllTexts(encoded.texts())
            .addAllErased(EventLog.erasures(events))
            .build();
    return Draft.commit(
        outcome(events, next, next.version(), false),
        commit,
        next.withChain(commit.head().chain()).withRows(rows));
  }

  /** The destruction of a stream, to residues that bear its chain. */
  private Draft<Outcome> destruction(
      StreamKey stream,
      EventStream loaded,
      List<DatedEvent> events,
      List<RecordedEvent> recorded,
      Commit order) {
    List<Entry> residues =
        streams.verified(stream, loaded.version()).stream().map(HashChain::residue).toList();
    EventStream next =
        EventStream.absent()
            .append(
                Stream.concat(residues.stream().map(CommitAssembler::recorded), recorded.stream())
                    .toList(),
                order.head().chain(),
                replayer);
    return Draft.destruction(
        outcome(events, next, next.version(), false), new Destruction(order, residues), next);
  }

  private static RecordedEvent recorded(Entry residue) {
    return new RecordedEvent(
        new DatedEvent(
            RecordCodec.decode(EntryDestroyed.class, residue.body().toArray()),
            residue.effectiveOn()),
        residue.commandKey(),
        residue.effectiveOn());
  }

  /** The outcome of a command by its events; a pending fact may have been released since. */
  static Outcome outcome(List<DatedEvent> events, EventStream now, long version, boolean repeated) {
    Optional<FactDeferred> pending =
        events.stream()
            .map(DatedEvent::event)
            .filter(FactDeferred.class::isInstance)
            .map(FactDeferred.class::cast)
            .filter(
                held ->
                    now.state().of(CorrectionFeature.INSTANCE).pending().containsKey(held.entry()))
            .findFirst();
    if (pending.isPresent()) {
      return new Outcome.Deferred(pending.get().entry(), pending.get().rule(), repeated);
    }
    return new Outcome.Done(events, version, repeated, consequences(events, now.history()));
  }

  private static List<Outcome.EntryReview> consequences(
      List<DatedEvent> events, List<DatedEvent> history) {
    List<Outcome.EntryReview> consequences = new ArrayList<>();
    for (DatedEvent happened : events) {
      if (happened.event() instanceof ConsequenceReviewed review) {
        consequences.add(
            new Outcome.EntryReview(
                review.entry(), history.get((int) review.entry() - 1), review.result()));
      }
    }
    return consequences;
  }
}
