package org.zhuanban.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.audit.Seal;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.engine.replay.RecordedEvent;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** The encoder of events as journal entries, each chained to the one before by its hash. */
record JournalEncoder(TypeRegister register, FreeTextVault texts, HashAlgorithm hashes) {
  /** The maximum number of bytes of the body of an entry. */
  private static final int LARGEST = 1 << 20;

  /**
   * The result of the encoding of events.
   *
   * @param bodies the bodies of the entries
   * @param recorded the recorded events
   * @param texts the free texts to store beside the entries
   * @param refusal the reason why they cannot be stored; empty if they can
   */
  record Result(
      List<Bytes> bodies,
      List<RecordedEvent> recorded,
      List<KeptText> texts,
      Optional<Refusal> refusal) {}

  Result encode(EventStream loaded, List<DatedEvent> events, CommitOrigin origin, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Engine.LEGAL_TIME);
    List<Bytes> bodies = new ArrayList<>();
    List<RecordedEvent> recorded = new ArrayList<>();
    List<KeptText> kept = new ArrayList<>();
    for (DatedEvent happened : events) {
      long version = loaded.version() + 1 + bodies.size();
      byte[] encoded = texts.encode((Record) happened.event(), version, kept);
      if (encoded.length > LARGEST) {
        return new Result(
            List.of(),
            List.of(),
            List.of(),
            Optional.of(Refusal.of(RequestRule.TOO_LARGE, encoded.length, LARGEST)));
      }
      bodies.add(Bytes.of(encoded));
      recorded.add(new RecordedEvent(happened, origin.commandKey(), today));
    }
    return new Result(bodies, recorded, kept, Optional.empty());
  }

  /**
   * The entries of encoded events, sealed and chained.
   *
   * @param messages the messages of these entries
   * @param receipt the receipt of their command
   */
  List<Entry> entries(
      StreamKey stream,
      EventStream loaded,
      Result encoded,
      CommitOrigin origin,
      Instant now,
      List<Message> messages,
      Receipt receipt) {
    Map<Long, List<Message>> byEntry =
        messages.stream().collect(Collectors.groupingBy(message -> Seal.entry(message)));
    List<Entry> entries = new ArrayList<>();
    Bytes chain = loaded.chain();
    for (int i = 0; i < encoded.bodies().size(); i++) {
      long version = loaded.version() + 1 + i;
      DatedEvent happened = encoded.recorded().get(i).happened();
      Bytes seal =
          Seal.of(
              byEntry.getOrDefault(version, List.of()),
              Optional.of(receipt).filter(each -> each.lastVersion() == version));
      Bytes body = encoded.bodies().get(i);
      Entry open = entry(version, happened, body, origin, now, seal, Bytes.empty());
      chain = HashChain.next(hashes, stream, open, chain);
      entries.add(entry(version, happened, body, origin, now, seal, chain));
    }
    return entries;
  }

  private Entry entry(
      long version,
      DatedEvent happened,
      Bytes body,
      CommitOrigin origin,
      Instant recordedAt,
      Bytes seal,
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
        .seal(seal)
        .chain(chain)
        .build();
  }
}
