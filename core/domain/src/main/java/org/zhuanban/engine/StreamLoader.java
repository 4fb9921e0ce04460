package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.engine.replay.RecordedEvent;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The loader of streams. For cached streams it reads only new entries, and it checks everything
 * against its hashes.
 */
record StreamLoader(Storage storage, Replayer replayer, StreamCache cache, FreeTextVault texts) {
  private static final int PAGE = 500;

  /** The cached stream, which may be behind; empty if there is none. */
  Optional<EventStream> remembered(StreamKey stream) {
    return cache.get(stream);
  }

  /** Caches a committed stream. */
  void remember(StreamKey stream, EventStream committed) {
    cache.put(stream, committed);
  }

  /** Removes a stream from the cache, so that all of it is read again. */
  void forget(StreamKey stream) {
    cache.drop(stream);
  }

  /** The stream at the place of its present head. */
  EventStream load(StreamKey stream) {
    Optional<Head> head = storage.head(stream);
    EventStream loaded = cache.get(stream).orElseGet(EventStream::absent);
    if (loaded.version() > 0 && head.filter(loaded::endsAt).isPresent()) {
      return loaded;
    }
    if (head.map(Head::version).orElse(0L) <= loaded.version()) {
      // The storage was restored, or the transaction sees less than the cache.
      cache.drop(stream);
      loaded = EventStream.absent();
    }
    loaded = appended(stream, loaded, entries(stream, loaded.version()));
    compare(stream, loaded, head);
    cache.put(stream, loaded);
    return loaded;
  }

  /** The stored entries after a version. */
  List<Entry> entries(StreamKey stream, long after) {
    List<Entry> entries = new ArrayList<>();
    List<Entry> page;
    do {
      page = storage.read(stream, after + entries.size(), PAGE);
      entries.addAll(page);
    } while (page.size() == PAGE);
    return entries;
  }

  /**
   * Compares the entries with the head. They may have grown since it was read, but end at its
   * present place.
   */
  private void compare(StreamKey stream, EventStream loaded, Optional<Head> before) {
    if (loaded.version() == 0 && before.isEmpty()) {
      return;
    }
    Head head =
        before
            .or(() -> storage.head(stream))
            .orElseThrow(
                () ->
                    new UnreadableStreamException(
                        stream, loaded.version(), "the stream has entries, but no head", null));
    if (loaded.version() < head.version()) {
      throw new UnreadableStreamException(
          stream,
          loaded.version() + 1,
          "the entry is missing, although the head is at version " + head.version(),
          null);
    }
    // A commit between the two readings has moved the head as well.
    long last = loaded.version() > head.version() ? version(stream) : head.version();
    if (loaded.version() > last) {
      throw new UnreadableStreamException(
          stream, last + 1, "the entry is there, although the head is at version " + last, null);
    }
    if (loaded.version() == head.version() && !loaded.endsAt(head)) {
      throw new UnreadableStreamException(
          stream, head.version(), "the head does not fit the last entry", null);
    }
  }

  private long version(StreamKey stream) {
    return storage.head(stream).map(Head::version).orElse(0L);
  }

  private EventStream appended(StreamKey stream, EventStream loaded, List<Entry> entries) {
    List<RecordedEvent> recorded = new ArrayList<>();
    Bytes chain = loaded.chain();
    FreeTextVault.Texts found =
        texts.of(stream, loaded.version(), loaded.version() + entries.size());
    for (Entry entry : entries) {
      HashChain.check(stream, entry, chain)
          .ifPresent(
              wrong -> {
                throw new UnreadableStreamException(stream, wrong.version(), wrong.detail(), null);
              });
      chain = entry.chain();
      recorded.add(
          new RecordedEvent(
              new DatedEvent(
                  decode(stream, entry, found.ofEntry(entry.version())), entry.effectiveOn()),
              entry.commandKey(),
              LocalDate.ofInstant(entry.recordedAt(), Engine.LEGAL_TIME)));
    }
    return loaded.append(recorded, chain, replayer);
  }

  /** The event of an entry, without the texts beside it. */
  Optional<Event<?>> withoutTexts(StreamKey stream, long version) {
    return storage.read(stream, version - 1, 1).stream()
        .findFirst()
        .map(entry -> decode(stream, entry, digest -> FreeText.ERASED));
  }

  private Event<?> decode(StreamKey stream, Entry entry, UnaryOperator<String> aside) {
    TypeRegister.Registration registration =
        replayer
            .register()
            .named(entry.type())
            .filter(known -> known.wire().schema() >= entry.schema())
            .orElseThrow(
                () ->
                    new UnreadableStreamException(
                        stream,
                        entry.version(),
                        "type %s in schema %s is newer than this release"
                            .formatted(entry.type(), entry.schema()),
                        null));
    try {
      return (Event<?>)
          RecordCodec.decode(
              registration.wire().type().asSubclass(Record.class), entry.body().toArray(), aside);
    } catch (WireFormatException e) {
      throw new UnreadableStreamException(
          stream, entry.version(), "its body is damaged: " + e.getMessage(), e);
    }
  }
}
