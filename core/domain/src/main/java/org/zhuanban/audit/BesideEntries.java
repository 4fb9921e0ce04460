package org.zhuanban.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Compares the records beside the entries of a stream with the entries. It compares texts with the
 * digests in the entries, and receipts with the commands of the entries. The entries match their
 * hashes.
 */
final class BesideEntries {
  private static final String ERASED =
      CorrectionFeature.INSTANCE.eventTypes().stream()
          .filter(wire -> wire.type().equals(TextsErased.class))
          .findFirst()
          .orElseThrow()
          .name();

  private final Storage storage;
  private final StreamKey stream;

  /** The missing texts, by the versions of their entries. */
  private final SortedMap<Long, Finding> missing = new TreeMap<>();

  private final BitSet withTexts = new BitSet();
  private final BitSet erased = new BitSet();

  /** The receipts of the commands of the page, and of the one that began before it. */
  private Map<ReceiptKey, Receipt> receipts = Map.of();

  private String command = "";
  private long first = 1;
  private long version;
  private Bytes seal = Bytes.empty();

  /** The version of the last residue, and that of the order to destroy. */
  private long residue;

  private long order;

  BesideEntries(Storage storage, StreamKey stream) {
    this.storage = storage;
    this.stream = stream;
  }

  Optional<Finding> finding() {
    List<Entry> page;
    do {
      page = storage.read(stream, version, Pages.SIZE);
      Optional<Finding> found = page(page);
      if (found.isPresent()) {
        return found;
      }
      // A missing text may have been erased during the search.
    } while (page.size() == Pages.SIZE || (!page.isEmpty() && !missing.isEmpty()));
    return (command.isEmpty() ? Optional.<Finding>empty() : receipt())
        .or(this::lost)
        .or(this::notErased)
        .or(this::destruction);
  }

  private Optional<Finding> page(List<Entry> page) {
    Map<Long, Map<Integer, Bytes>> texts = new HashMap<>();
    if (!page.isEmpty() && storage.keepsTexts()) {
      for (KeptText text : storage.texts(stream, version, page.get(page.size() - 1).version())) {
        texts
            .computeIfAbsent(text.version(), at -> new HashMap<>())
            .put(text.place(), text.content());
      }
    }
    if (!page.isEmpty()) {
      receipts =
          storage.receipts(
              Stream.concat(
                      command.isEmpty() ? Stream.empty() : Stream.of(command),
                      page.stream().map(Entry::commandKey))
                  .distinct()
                  .map(this::key)
                  .toList());
    }
    for (Entry entry : page) {
      if (HashChain.isResidue(entry)) {
        residue = entry.version();
        version = entry.version();
        Optional<Finding> text = texts(entry, texts.getOrDefault(version, Map.of()));
        if (text.isPresent()) {
          return text;
        }
        continue;
      }
      if (entry.type().equals(CorrectionFeature.STREAM_DESTROYED)) {
        order = entry.version();
      }
      Optional<Finding> found =
          entry.commandKey().equals(command) || command.isEmpty() ? Optional.empty() : receipt();
      if (found.isPresent()) {
        return found;
      }
      if (!entry.commandKey().equals(command)) {
        command = entry.commandKey();
        first = entry.version();
      }
      version = entry.version();
      seal = entry.seal();
      found = texts(entry, texts.getOrDefault(version, Map.of()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> texts(Entry entry, Map<Integer, Bytes> kept) {
    byte[] body = entry.body().toArray();
    List<String> digests = RecordCodec.asides(body);
    for (Map.Entry<Integer, Bytes> text : kept.entrySet()) {
      if (text.getKey() >= digests.size()) {
        return flaw(
            version,
            Flaw.TEXT,
            "it has no text %s".formatted(text.getKey()),
            "该号记录没有第%s段文字，而另存有一段".formatted(text.getKey() + 1));
      }
      if (!HashChain.ofText(text.getValue()).toString().equals(digests.get(text.getKey()))) {
        return flaw(
            version,
            Flaw.TEXT,
            "text %s does not fit its digest".formatted(text.getKey()),
            "第%s段文字与记录所载校验值不符，被改动过".formatted(text.getKey() + 1));
      }
      withTexts.set((int) version);
    }
    if (kept.size() < digests.size()) {
      missing.put(
          version,
          new Finding(
              stream,
              version,
              Flaw.TEXT,
              "of %s texts %s are there, and nobody ordered to erase the others"
                  .formatted(digests.size(), kept.size()),
              "应有文字%s段，现有%s段，其余没有清除的指令".formatted(digests.size(), kept.size())));
    }
    if (entry.type().equals(ERASED)) {
      orders(body).forEach(at -> erased.set(at.intValue()));
    }
    return Optional.empty();
  }

  private static List<Long> orders(byte[] body) {
    try {
      return RecordCodec.decode(TextsErased.class, body, UnaryOperator.identity()).entries();
    } catch (WireFormatException e) {
      return List.of();
    }
  }

  private Optional<Finding> receipt() {
    Optional<Receipt> receipt = Optional.ofNullable(receipts.get(key(command)));
    if (receipt.isEmpty()) {
      return flaw(
          first,
          Flaw.RECEIPT,
          "the command '%s' has no receipt".formatted(command),
          "指令“%s”没有回执".formatted(command));
    }
    if (receipt.get().firstVersion() != first || receipt.get().lastVersion() != version) {
      return flaw(
          first,
          Flaw.RECEIPT,
          "the command '%s' wrote versions %s to %s, but its receipt says %s to %s"
              .formatted(
                  command,
                  first,
                  version,
                  receipt.get().firstVersion(),
                  receipt.get().lastVersion()),
          "指令“%s”记入第%s号至第%s号，而回执载明第%s号至第%s号"
              .formatted(
                  command,
                  first,
                  version,
                  receipt.get().firstVersion(),
                  receipt.get().lastVersion()));
    }
    return Seal.read(seal).filter(read -> read.fits(receipt.get())).isPresent()
        ? Optional.empty()
        : flaw(
            first,
            Flaw.RECEIPT,
            "the receipt of the command '%s' does not fit the seal of version %s"
                .formatted(command, version),
            "指令“%s”的回执与第%s号记录的封存值不符".formatted(command, version));
  }

  private ReceiptKey key(String commandKey) {
    return new ReceiptKey(stream, commandKey);
  }

  private Optional<Finding> lost() {
    return missing.entrySet().stream()
        .filter(each -> !erased.get(each.getKey().intValue()))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  private Optional<Finding> notErased() {
    withTexts.and(erased);
    return withTexts.stream()
        .mapToObj(Long::valueOf)
        .filter(at -> !storage.texts(stream, at - 1, at).isEmpty())
        .findFirst()
        .flatMap(at -> flaw(at, Flaw.TEXT, "a text is there that was to be erased", "应清除的文字仍在"));
  }

  /** Residues stand before their order, and nothing else stands before it. */
  private Optional<Finding> destruction() {
    if (residue > 0 && order == 0) {
      return flaw(1, Flaw.DESTRUCTION, "entries were destroyed without an order", "记录被销毁，而没有销毁的指令");
    }
    if (order > 0 && residue != order - 1) {
      return flaw(
          Math.min(residue + 1, order),
          Flaw.DESTRUCTION,
          "the order at version %s was to destroy all entries before it".formatted(order),
          "第%s号指令应销毁此前的全部记录，实际未全部销毁".formatted(order));
    }
    return order > 0 && !storage.duties(stream).isEmpty()
        ? flaw(
            order, Flaw.DESTRUCTION, "a duty row is there that was to be destroyed", "应销毁的责任事项行仍在")
        : Optional.empty();
  }

  private Optional<Finding> flaw(long at, Flaw flaw, String detail, String chinese) {
    return Optional.of(new Finding(stream, at, flaw, detail, chinese));
  }
}
