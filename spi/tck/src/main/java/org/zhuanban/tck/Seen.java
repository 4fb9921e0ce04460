package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * What is looked at: everything that a storage answers of some streams, in every way in which it
 * can be asked. Each answer is named by the clause that it keeps.
 */
final class Seen {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Set<StreamKey> streams = new LinkedHashSet<>();

  /** How many receipts are looked for in a stream, those of the last commands. */
  private static final int RECEIPTS = 400;

  private final Set<String> commands = new LinkedHashSet<>();
  private final Set<LocalDate> days = new TreeSet<>(List.of(LAST_DAY));

  /** Also looks at these streams. */
  Seen streams(Iterable<StreamKey> more) {
    more.forEach(streams::add);
    return this;
  }

  /** Also looks for the receipt of this command in every stream. */
  Seen command(String more) {
    commands.add(more);
    return this;
  }

  /** Also asks what is due on these days. */
  Seen days(Iterable<LocalDate> more) {
    more.forEach(days::add);
    return this;
  }

  /** All answers, read by pages of a size. */
  Map<String, Object> by(Storage storage, int page) {
    Map<String, Object> seen = new LinkedHashMap<>();
    Set<String> kinds = new LinkedHashSet<>();
    List<StreamPosition> positions = new ArrayList<>();
    for (StreamKey stream : streams) {
      kinds.add(stream.kind());
      List<Entry> entries = Pages.entries(storage, stream, page);
      positions.add(new StreamPosition(stream, Math.min(1, entries.size() / 2)));
      seen.put("J1 head of " + stream, storage.head(stream));
      seen.put("J1 held head of " + stream, storage.hold(stream));
      seen.put("J6 entries of " + stream, entries);
      for (String command :
          commands.stream().skip(Math.max(0, commands.size() - RECEIPTS)).toList()) {
        seen.put("J8 receipt of " + command + " in " + stream, storage.receipt(stream, command));
      }
      if (storage.keepsTexts()) {
        seen.put("E1 texts of " + stream, storage.texts(stream, 0, Long.MAX_VALUE));
        seen.put("E1 texts of " + stream + " up to 2", storage.texts(stream, 0, 2));
        seen.put("E1 texts of " + stream + " after 1", storage.texts(stream, 1, 1_000_000));
      }
      seen.put("A6 duties of " + stream, storage.duties(stream));
      seen.put("I1 identifiers of " + stream, storage.identifiers(stream));
    }
    for (LocalDate day : days) {
      seen.put("A1 due on " + day, Pages.due(storage, day, page));
    }
    for (String kind : kinds) {
      seen.put("J12 streams of kind " + kind, Pages.streams(storage, kind, page));
    }
    seen.put("J14 heads", storage.heads(streams));
    seen.put("J14 duties of many", storage.dutiesOf(streams));
    seen.put("J14 identifiers of many", storage.identifiersOf(streams));
    seen.put("J14 receipts of many", storage.receipts(keys()));
    pages(storage, positions, page, seen);
    return seen;
  }

  /** What the last commit to each stream has left: cheap enough to be asked after each of many. */
  Map<String, Object> newest(Storage storage) {
    Map<String, Object> seen = new LinkedHashMap<>();
    for (StreamKey stream : streams) {
      long last = storage.head(stream).map(Head::version).orElse(0L);
      seen.put("J5 head of " + stream, storage.head(stream));
      seen.put("J5 last entry of " + stream, storage.read(stream, Math.max(0, last - 1), 9));
      seen.put("J5 duties of " + stream, storage.duties(stream));
      seen.put("J5 identifiers of " + stream, storage.identifiers(stream));
      if (storage.keepsTexts()) {
        seen.put("E1 last texts of " + stream, storage.texts(stream, last - 1, last));
      }
      for (String command : commands) {
        seen.put("J8 receipt of " + command + " in " + stream, storage.receipt(stream, command));
      }
    }
    return seen;
  }

  private List<ReceiptKey> keys() {
    return streams.stream()
        .flatMap(
            stream ->
                commands.stream()
                    .skip(Math.max(0, commands.size() - 3))
                    .map(command -> new ReceiptKey(stream, command)))
        .toList();
  }

  private static void pages(
      Storage storage, List<StreamPosition> positions, int page, Map<String, Object> seen) {
    List<StreamPage> pages = storage.readAll(positions, page);
    for (int i = 0; i < pages.size(); i++) {
      StreamPosition position = positions.get(i);
      String where = " of " + position.stream() + " after " + position.after();
      seen.put("J14 stream of the page" + where, pages.get(i).stream());
      seen.put("J14 entries of the page" + where, pages.get(i).entries());
      seen.put("J14 texts of the page" + where, pages.get(i).texts());
    }
  }

  /** All messages. */
  static Map<String, Object> by(Outbox outbox, int page) {
    Map<String, Object> seen = new LinkedHashMap<>();
    for (MessageState state : MessageState.values()) {
      List<KeptMessage> messages = Pages.messages(outbox, state, page);
      seen.put("O7 messages that are " + state, messages);
    }
    seen.put("O10 backlog", outbox.backlog());
    return seen;
  }
}
