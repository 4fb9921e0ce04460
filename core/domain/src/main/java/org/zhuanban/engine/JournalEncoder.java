package org.zhuanban.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.engine.replay.RecordedEvent;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.StreamKey;

/** The encoder of events as journal entries, each chained to the one before by its hash. */
record JournalEncoder(TypeRegister register, FreeTextVault texts, HashAlgorithm hashes) {
  /** The maximum number of bytes of the body of an entry. */
  private static final int LARGEST = 1 << 20;

  /**
   * The result of the encoding of events.
   *
   * @param entries the entries
   * @param recorded the recorded events
   * @param texts the free texts to store beside the entries
   * @param chain the chain of the last entry
   * @param refusal the reason why they cannot be stored; empty if they can
   */
  record Result(
      List<Entry> entries,
      List<RecordedEvent> recorded,
      List<KeptText> texts,
      Bytes chain,
      Optional<Refusal> refusal) {}

  Result encode(
      StreamKey stream,
      EventStream loaded,
      List<DatedEvent> events,
      CommitOrigin origin,
      Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Engine.LEGAL_TIME);
    List<Entry> entries = new ArrayList<>();
    List<RecordedEvent> recorded = new ArrayList<>();
    List<KeptText> kept = new ArrayList<>();
    Bytes chain = loaded.chain();
    for (DatedEvent happened : events) {
      long version = loaded.version() + 1 + entries.size();
      byte[] encoded = texts.encode((Record) happened.event(), version, kept);
      if (encoded.length > LARGEST) {
        return new Result(
            List.of(),
            List.of(),
            List.of(),
            loaded.chain(),
            Optional.of(Refusal.of(RequestRule.TOO_LARGE, encoded.length, LARGEST)));
      }
      Bytes body = Bytes.of(encoded);
      Entry open = entry(version, happened, body, origin, now, chain);
      chain = HashChain.next(hashes, stream, open, chain);
      entries.add(entry(version, happened, body, origin, now, chain));
      recorded.add(new RecordedEvent(happened, origin.commandKey(), today));
    }
    return new Result(entries, recorded, kept, chain, Optional.empty());
  }

  private Entry entry(
      long version,
      DatedEvent happened,
      Bytes body,
      CommitOrigin origin,
      Instant recordedAt,
      Bytes chain) {
    TypeRegister.Registration registration = register.of(happened.event());
    return Entry.builder()
        .version(version)
        .type(registration.wire().name())
        .schema(registration.wire().schema())
        .effectiveOn(happened.effectiveOn())
        .recordedAt(recordedAt)
        .actor(origin.actor())
        .commandKey(origin.commandKey())
        .body(body)
        .chain(chain)
        .build();
  }
}
