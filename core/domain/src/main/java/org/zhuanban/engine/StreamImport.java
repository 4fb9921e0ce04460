package org.zhuanban.engine;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ImportException;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.HashChain;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Refusal;
import org.zhuanban.engine.archive.ArchivedStorage;
import org.zhuanban.engine.archive.ArchivedStream;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The import of a stream out of a package. It is verified as a whole, then committed in one call,
 * with its duty and identifier rows derived. An interrupted import is completed by its repetition.
 */
record StreamImport(
    EngineConfig config,
    Replayer replayer,
    StreamLoader streams,
    DutyProjection duties,
    IdentifierProjection identifiers) {
  private static final String ENTRIES = "entries.jsonl";
  private static final String TEXTS = "texts.jsonl";
  private static final String RECEIPTS = "receipts.jsonl";
  private static final String PROOFS = "proofs.jsonl";
  private static final int PAGE = 500;
  private static final int TRIES = 8;

  /** Imports a stream; returns false if all of it was there. */
  boolean run(ArchivedStream archived) {
    EventStream loaded = verified(archived);
    Storage storage = config.storage();
    StreamKey stream = archived.stream();
    for (int tries = 0; tries < TRIES; tries++) {
      long kept = storage.head(stream).map(Head::version).orElse(0L);
      requireSame(archived, kept);
      if (kept == loaded.version()) {
        return false;
      }
      List<Commit> commits = commits(archived, kept, loaded);
      List<CommitResult> results = storage.commitAll(commits);
      streams.forget(stream);
      if (results.stream().allMatch(CommitResult.Committed.class::isInstance)) {
        return true;
      }
      if (storage.joined()) {
        break;
      }
    }
    throw new StreamMovedException(stream, storage.joined());
  }

  private EventStream verified(ArchivedStream archived) {
    if (archived.entries().stream().anyMatch(HashChain::isResidue)) {
      throw new ImportException(
          ENTRIES, 1, "该流已依令销毁，不再移交", "the stream was destroyed by order and is not handed over");
    }
    requireOrder(archived);
    ArchivedStorage read = new ArchivedStorage(archived);
    new Verifier(read)
        .stream(archived.stream()).findings().stream()
            .findFirst()
            .ifPresent(
                finding -> {
                  throw fault(archived, finding);
                });
    requireAnchors(archived);
    if (!archived.texts().isEmpty() && !config.storage().keepsTexts()) {
      throw new ImportException(
          TEXTS,
          1,
          "目标存储不能另存自由文本；请导入能另存文本的存储",
          "the storage keeps no texts beside entries; import it into one that does");
    }
    try {
      return new StreamLoader(
              read, replayer, StreamCache.of(0), new FreeTextVault(read, new SecureRandom()))
          .load(archived.stream());
    } catch (UnreadableStreamException e) {
      throw new ImportException(
          ENTRIES,
          e.version(),
          "本版本不能读取该记录；请用导出时或更新的版本导入",
          "this release cannot read the entry; import it with the release of the export or a later one ("
              + e.getMessage()
              + ")");
    }
  }

  /** Receipts follow on each other without a gap, and texts come in order. */
  private static void requireOrder(ArchivedStream archived) {
    long covered = 0;
    for (int i = 0; i < archived.receipts().size(); i++) {
      Receipt receipt = archived.receipts().get(i);
      if (receipt.firstVersion() != covered + 1) {
        throw receiptFault(i + 1L);
      }
      covered = receipt.lastVersion();
    }
    if (covered != archived.entries().size()) {
      throw receiptFault(0);
    }
    for (int i = 0; i < archived.texts().size(); i++) {
      KeptText text = archived.texts().get(i);
      boolean after =
          i == 0
              || archived.texts().get(i - 1).version() < text.version()
              || (archived.texts().get(i - 1).version() == text.version()
                  && archived.texts().get(i - 1).place() < text.place());
      if (!after || text.version() > archived.entries().size()) {
        throw textFault(i + 1L);
      }
    }
  }

  private static void requireAnchors(ArchivedStream archived) {
    for (int i = 0; i < archived.anchors().size(); i++) {
      ArchiveAnchor anchor = archived.anchors().get(i);
      StreamHead head = anchor.proof().head();
      if (head.version() > archived.entries().size()
          || !archived.entries().get((int) head.version() - 1).chain().equals(head.chain())) {
        throw new ImportException(
            PROOFS,
            i + 1L,
            "检查点所证的不是第%s号记录；请向移交方重新索取".formatted(head.version()),
            "the checkpoint proves another entry at version %s; ask the sender for it again"
                .formatted(head.version()));
      }
    }
  }

  private static ImportException fault(ArchivedStream archived, Finding finding) {
    return switch (finding.flaw()) {
      case TEXT ->
          textFault(
              1L
                  + IntStream.range(0, archived.texts().size())
                      .filter(i -> archived.texts().get(i).version() == finding.version())
                      .findFirst()
                      .orElse(-1));
      case RECEIPT ->
          receiptFault(
              1L
                  + IntStream.range(0, archived.receipts().size())
                      .filter(i -> archived.receipts().get(i).lastVersion() >= finding.version())
                      .findFirst()
                      .orElse(-1));
      default ->
          new ImportException(
              ENTRIES,
              finding.version(),
              "记录与哈希链不符，被改动过；请向移交方重新索取",
              "the entry does not fit the hash chain, since it was changed; ask the sender for it again ("
                  + finding.detail()
                  + ")");
    };
  }

  private static ImportException textFault(long line) {
    return new ImportException(
        TEXTS,
        line,
        "自由文本与记录所载校验值不符、缺失或多余；请向移交方重新索取",
        "a text does not fit its entry, is missing or too many; ask the sender for it again");
  }

  private static ImportException receiptFault(long line) {
    return new ImportException(
        RECEIPTS,
        line,
        "回执与记录不相对应；请向移交方重新索取",
        "a receipt does not fit its entries; ask the sender for it again");
  }

  /** What is there already has to be what the package begins with, up to the end of a command. */
  private void requireSame(ArchivedStream archived, long kept) {
    boolean boundary =
        kept == 0
            || archived.receipts().stream().anyMatch(receipt -> receipt.lastVersion() == kept);
    if (!boundary || !same(archived, kept)) {
      throw destroyed(archived.stream())
          .map(
              order ->
                  new ImportException(
                      "",
                      0,
                      order.text(Locale.CHINESE) + "；已依令销毁的，不予导入",
                      order.text(Locale.ENGLISH) + "; what was destroyed is not imported again"))
          .orElseGet(
              () ->
                  new ImportException(
                      "",
                      0,
                      "%s在目标库中已有至第%s号的记录，与档案包不一致；不予导入，请先查明以哪一份为准"
                          .formatted(archived.stream(), kept),
                      "stream %s exists with %s entries and differs from the package; find out which of them counts"
                          .formatted(archived.stream(), kept)));
    }
  }

  /** The order by which the stream that is there was destroyed; empty if it was not. */
  private Optional<Refusal> destroyed(StreamKey stream) {
    try {
      return StreamDestruction.destroyed(stream, streams.load(stream));
    } catch (UnreadableStreamException e) {
      // It differs from the package for another reason.
      return Optional.empty();
    }
  }

  private boolean same(ArchivedStream archived, long kept) {
    StreamKey stream = archived.stream();
    Storage storage = config.storage();
    for (long version = 0; version < kept; version += PAGE) {
      int last = (int) Math.min(kept, version + PAGE);
      if (!storage
          .read(stream, version, last - (int) version)
          .equals(archived.entries().subList((int) version, last))) {
        return false;
      }
    }
    return storage.texts(stream, 0, kept).equals(archived.texts(0, kept))
        && archived.receipts().stream()
            .filter(receipt -> receipt.lastVersion() <= kept)
            .allMatch(
                receipt ->
                    storage.receipt(stream, receipt.commandKey()).equals(Optional.of(receipt)));
  }

  /** The commits of the commands that are not there yet; the last one has the rows. */
  private List<Commit> commits(ArchivedStream archived, long kept, EventStream loaded) {
    StreamKey stream = archived.stream();
    Storage storage = config.storage();
    List<DutyChange> rows =
        DutyProjection.difference(
            DutyProjection.read(storage.duties(stream)),
            duties.derive(loaded, Map.of(), Optional.empty()).byKey());
    List<EntryIdentifiers> named =
        identifiers.difference(storage.identifiers(stream), loaded).stream()
            .filter(change -> change.version() <= loaded.version())
            .toList();
    return archived.receipts().stream()
        .filter(receipt -> receipt.firstVersion() > kept)
        .map(
            receipt ->
                receipt.lastVersion() == loaded.version()
                    ? commit(archived, receipt, rows, named)
                    : commit(archived, receipt, List.of(), List.of()))
        .toList();
  }

  private static Commit commit(
      ArchivedStream archived,
      Receipt receipt,
      List<DutyChange> rows,
      List<EntryIdentifiers> named) {
    long before = receipt.firstVersion() - 1;
    List<Entry> entries = archived.entries().subList((int) before, (int) receipt.lastVersion());
    return Commit.builder().stream(archived.stream())
        .expectedVersion(before)
        .addAllEntries(entries)
        .addAllDuties(rows)
        .addAllIdentifiers(named)
        .receipt(receipt)
        .addAllTexts(archived.texts(before, receipt.lastVersion()))
        .build();
  }
}
