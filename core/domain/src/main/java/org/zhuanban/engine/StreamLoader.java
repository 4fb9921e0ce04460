package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.correction.CorrectionEvent.EntryDestroyed;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.rules.CorrectionFeature;
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
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * The loader of streams. For cached streams it reads only new entries, and it checks everything
 * against its hashes.
 */
record StreamLoader(Storage storage, Replayer replayer, StreamCache cache, FreeTextVault texts) {
  private static final int PAGE = 500;

  /** The number of entries of many streams above which they are read in several calls. */
  private static final long TOGETHER = 50_000;

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

  /** A loader that uses the cache and leaves nothing in it. */
  StreamLoader passing() {
    return new StreamLoader(storage, replayer, cache.passing(), texts);
  }

  /** The stream at the place of its present head. */
  EventStream load(StreamKey stream) {
    return load(stream, storage.head(stream));
  }

  /** The stream at the place of a head that was read just now. */
  EventStream load(StreamKey stream, Optional<Head> head) {
    EventStream known = known(stream, head);
    return known.version() > 0 && head.filter(known::endsAt).isPresent()
        ? known
        : grown(
            stream,
            known,
            head,
            entries(stream, known.version()),
            (after, upTo) -> texts.of(stream, after, upTo));
  }

  /**
   * Several streams at the places of their present heads, in as many calls to the storage as for
   * one.
   */
  StreamBatch loadAll(Collection<StreamKey> streams) {
    Map<StreamKey, EventStream> loaded = new HashMap<>();
    Map<StreamKey, UnreadableStreamException> unreadable = new HashMap<>();
    Map<StreamKey, Head> heads = streams.isEmpty() ? Map.of() : storage.heads(streams);
    List<StreamPosition> behind = new ArrayList<>();
    long together = 0;
    int longest = 0;
    for (StreamKey stream : new LinkedHashSet<>(streams)) {
      Optional<Head> head = Optional.ofNullable(heads.get(stream));
      EventStream known = known(stream, head);
      loaded.put(stream, known);
      if (known.version() == 0 || head.filter(known::endsAt).isEmpty()) {
        long missing = head.map(Head::version).orElse(0L) - known.version();
        if (together + missing > TOGETHER) {
          grow(behind, longest, heads, loaded, unreadable);
          behind.clear();
          together = 0;
          longest = 0;
        }
        behind.add(new StreamPosition(stream, known.version()));
        together += missing;
        longest = (int) Math.max(longest, Math.min(missing, TOGETHER));
      }
    }
    grow(behind, longest, heads, loaded, unreadable);
    return new StreamBatch(loaded, unreadable);
  }

  /** Reads streams from their places on, with room for one more entry than is missing. */
  private void grow(
      List<StreamPosition> behind,
      int longest,
      Map<StreamKey, Head> heads,
      Map<StreamKey, EventStream> loaded,
      Map<StreamKey, UnreadableStreamException> unreadable) {
    if (behind.isEmpty()) {
      return;
    }
    int max = longest + 1;
    for (StreamPage page : storage.readAll(behind, max)) {
      StreamKey stream = page.stream();
      // What the entries follow on, even if the cache has moved on meanwhile.
      EventStream known = Objects.requireNonNull(loaded.remove(stream));
      try {
        loaded.put(stream, grown(stream, known, Optional.ofNullable(heads.get(stream)), page, max));
      } catch (UnreadableStreamException e) {
        unreadable.put(stream, e);
      }
    }
  }

  /** The cached stream, unless the head is behind it. */
  private EventStream known(StreamKey stream, Optional<Head> head) {
    EventStream cached =
        head.flatMap(now -> cache.at(stream, now))
            .or(() -> cache.get(stream))
            .orElseGet(EventStream::absent);
    if (cached.version() == 0
        || head.filter(cached::endsAt).isPresent()
        || head.map(Head::version).orElse(0L) > cached.version()) {
      return cached;
    }
    // The storage was restored, or the transaction sees less than the cache.
    cache.drop(stream);
    return EventStream.absent();
  }

  /** A stream with a page of entries after it, and with those that follow a full one. */
  private EventStream grown(
      StreamKey stream, EventStream known, Optional<Head> head, StreamPage page, int max) {
    if (page.entries().size() < max) {
      return grown(stream, known, head, page.entries(), (after, upTo) -> texts.of(page.texts()));
    }
    List<Entry> entries = new ArrayList<>(page.entries());
    entries.addAll(entries(stream, known.version() + max));
    return grown(stream, known, head, entries, (after, upTo) -> texts.of(stream, after, upTo));
  }

  /** A stream with the entries after it, as far as they fit the head. */
  private EventStream grown(
      StreamKey stream,
      EventStream known,
      Optional<Head> head,
      List<Entry> entries,
      TextSource source) {
    if (destroyedMeanwhile(known, entries)) {
      cache.drop(stream);
      return grown(
          stream,
          EventStream.absent(),
          storage.head(stream),
          entries(stream, 0),
          (after, upTo) -> texts.of(stream, after, upTo));
    }
    EventStream loaded = appended(stream, known, entries, source);
    compare(stream, loaded, head);
    cache.put(stream, loaded);
    return loaded;
  }

  /**
   * Whether a stream was destroyed since it was cached, or in the middle of this reading. It is
   * then read again from its first entry.
   */
  private static boolean destroyedMeanwhile(EventStream known, List<Entry> entries) {
    return known.version() > 0
        && entries.stream()
            .map(Entry::type)
            .anyMatch(
                type ->
                    type.equals(CorrectionFeature.STREAM_DESTROYED)
                        || type.equals(CorrectionFeature.ENTRY_DESTROYED));
  }

  /** The texts of the entries after a version, up to another one. */
  private interface TextSource {
    FreeTextVault.Texts texts(long after, long upTo);
  }

  /** The stored entries after a version; those of a stream destroyed meanwhile are read again. */
  List<Entry> entries(StreamKey stream, long after) {
    List<Entry> entries = pages(stream, after);
    boolean torn =
        !entries.isEmpty()
            && HashChain.isResidue(entries.get(0))
                != entries.stream()
                    .anyMatch(entry -> entry.type().equals(CorrectionFeature.STREAM_DESTROYED));
    return torn ? pages(stream, after) : entries;
  }

  /** The stored entries up to a version, each of which fits its hash. */
  List<Entry> verified(StreamKey stream, long upTo) {
    List<Entry> entries = entries(stream, 0).stream().limit(upTo).toList();
    Bytes chain = HashChain.start();
    for (Entry entry : entries) {
      chain = verified(stream, entry, chain);
    }
    return entries;
  }

  /** The chain of an entry, which has to fit. */
  private static Bytes verified(StreamKey stream, Entry entry, Bytes before) {
    HashChain.check(stream, entry, before)
        .ifPresent(
            wrong -> {
              throw new UnreadableStreamException(stream, wrong.version(), wrong.detail(), null);
            });
    return entry.chain();
  }

  private List<Entry> pages(StreamKey stream, long after) {
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

  private EventStream appended(
      StreamKey stream, EventStream loaded, List<Entry> entries, TextSource source) {
    List<RecordedEvent> recorded = new ArrayList<>();
    Bytes chain = loaded.chain();
    FreeTextVault.Texts found = source.texts(loaded.version(), loaded.version() + entries.size());
    for (Entry entry : entries) {
      chain = verified(stream, entry, chain);
      recorded.add(
          new RecordedEvent(
              new DatedEvent(
                  decode(stream, entry, found.ofEntry(entry.version())), entry.effectiveOn()),
              entry.commandKey(),
              LocalDate.ofInstant(entry.recordedAt(), Engine.LEGAL_TIME)));
    }
    EventStream appended = loaded.append(recorded, chain, replayer);
    boolean destroyed =
        recorded.stream()
            .map(each -> each.happened().event())
            .anyMatch(event -> event instanceof StreamDestroyed || event instanceof EntryDestroyed);
    if (destroyed && !StreamDestruction.whole(appended.history())) {
      throw new UnreadableStreamException(
          stream,
          loaded.version() + 1,
          "entries were destroyed without an order, or stand despite one",
          null);
    }
    return appended;
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
