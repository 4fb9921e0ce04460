package org.zhuanban.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Verifies that the stored data are the written data. It only reads, holds a page at a time, and
 * continues after a faulty stream. Use it over a storage that is not {@linkplain Storage#joined()
 * joined}, since a joined one refuses everything after its first failure.
 *
 * <pre>{@code
 * Verifier verifier = new Verifier(storage);
 * IntegrityReport now = verifier.streams("project");
 * try (Stream<String> heads = Files.lines(Path.of("heads.txt"))) {
 *   IntegrityReport since =
 *       verifier.since(Checkpoint.parse(anchored), heads.map(StreamHead::parse));
 *   since.findings().forEach(finding -> log.error("{}", finding));
 * }
 * }</pre>
 *
 * <p><b>Proved.</b> {@link #stream} and {@link #streams} check the hash chain of a stream and
 * compare its end with its head. They find every entry that was changed, removed, added or
 * reordered without a recalculation of all later hashes, as by damage and most manipulation. A hash
 * covers the kind and the id of the stream. It also covers the version, type, schema, day of
 * effect, moment of recording, actor, command key, body and {@linkplain Seal seal} of the entry.
 * They also find every text beside an entry that was changed, exchanged or added. So they do with
 * every missing text without an order of erasure, and with every text despite such an order. They
 * find every command whose receipt is missing, was changed or covers other entries.
 *
 * <p>{@link #messages} finds every message of an outbox that was changed or added; the dispatcher
 * does so before it sends any. {@link org.zhuanban.Zhuanban#verifyDutyRows} finds every duty row
 * that was changed, added or removed. Rows that follow from an earlier notice are outdated there,
 * and no finding.
 *
 * <p>{@link #since} also compares with an anchored checkpoint. It finds every stream that was
 * rewritten at or before the anchored version, shortened below it or removed, even with
 * recalculated hashes and heads. This holds as long as no two inputs with the same hash are found
 * and the anchored text is genuine.
 *
 * <p><b>Not proved.</b> Entries after the checkpoint can be recalculated, cut off or forged
 * unnoticed until the next one; a shorter interval reduces them. An entry that was false when it
 * was written stays false. Most storages list streams by their heads. A stream with a removed head
 * is found by {@link #since} and {@link #stream}, but not by {@link #streams}. Nor are duty rows of
 * a stream that never was.
 *
 * <p>The namespace of a stream is not in its hashes, since an archived stream verifies wherever it
 * is imported. A moved stream is missing to {@link #since} in its old namespace, and sound in the
 * new one. A message that was removed from the outbox looks like one that was sent and forgotten.
 * The state, attempts, lease and last reason of a message change on its way, and are not covered.
 * So a letter can be delayed or marked as sent. Duty rows of an earlier release or under other
 * local rules look like changed ones, until they are rebuilt. Tables of the host and {@code
 * zb_schema} are not covered. The trust in a checkpoint depends on its place of storage and on its
 * signature, which the host verifies over {@link Checkpoint#content}.
 *
 * <p><b>Destroyed streams.</b> A stream that was {@linkplain
 * org.zhuanban.correction.CorrectionCommand.DestroyStream destroyed by order} keeps a digest of
 * each entry. Its chain and its checkpoints are verified as before. A kept copy of an entry is
 * still proved by its digest. Whether the order is genuine is not proved. Compare the orders with
 * the register of destruction (销毁清册).
 *
 * <p>A stream is read twice, with one further query for the receipts of each page.
 */
public final class Verifier {
  private final Storage storage;

  /**
   * Creates a verifier.
   *
   * @param storage the storage of the namespace to cover
   */
  public Verifier(Storage storage) {
    this.storage = storage;
  }

  /**
   * Verifies one stream. Its entries and head may be written meanwhile.
   *
   * @param stream the stream
   * @return the report; a stream without a trace has no entries and no flaw
   */
  public IntegrityReport stream(StreamKey stream) {
    Tally tally = new Tally();
    tally.walk(stream, Optional.empty());
    return tally.report();
  }

  /**
   * Verifies all streams of some kinds, also closed ones. With all kinds of the host it covers a
   * whole namespace.
   *
   * @param kind a kind, as {@link StreamKey#kind}
   * @param more other kinds, each once
   * @return the report
   * @throws org.zhuanban.spi.StorageException if the streams cannot be listed
   */
  public IntegrityReport streams(String kind, String... more) {
    Tally tally = new Tally();
    Stream.concat(Stream.of(kind), Stream.of(more))
        .forEach(
            each -> Pages.forEach(storage, each, stream -> tally.walk(stream, Optional.empty())));
    return tally.report();
  }

  /**
   * Verifies all streams of a checkpoint, and that none of them was rewritten, shortened or removed
   * since.
   *
   * @param checkpoint the anchored checkpoint
   * @param heads the heads exported with the checkpoint, in their order; they are not closed here
   * @return the report; streams begun after the checkpoint are not verified
   * @throws IllegalArgumentException if the heads are not those of the checkpoint, which is known
   *     only at their end
   * @throws IllegalStateException if the algorithm of the checkpoint is not {@linkplain
   *     HashAlgorithm#offered() offered}
   */
  public IntegrityReport since(Checkpoint checkpoint, Stream<StreamHead> heads) {
    HeadTree tree = new HeadTree(checkpoint.algorithm(), Optional.empty());
    Tally tally = new Tally();
    for (Iterator<StreamHead> rest = heads.iterator(); rest.hasNext(); ) {
      StreamHead head = rest.next();
      tree.add(head);
      tally.walk(head.stream(), Optional.of(head));
    }
    tree.closeAs(checkpoint);
    return tally.report();
  }

  /**
   * Compares all messages of an outbox, also sent and buried ones, with the seals of their entries.
   * A forgotten message has left its digest in the seal.
   *
   * @param outbox the outbox over the same place and namespace as the storage
   * @return the report, with a finding for each message that was changed or added
   * @throws org.zhuanban.spi.StorageException if the storage or the outbox fails
   */
  public RowReport messages(Outbox outbox) {
    SealedMessages sealed = new SealedMessages(storage);
    RowReport report = RowReport.NOTHING;
    for (MessageState state : MessageState.values()) {
      Optional<String> after = Optional.empty();
      List<KeptMessage> page;
      do {
        page = outbox.list(state, after, Pages.SIZE);
        List<SealedMessages.Posted> posted =
            page.stream()
                .map(kept -> new SealedMessages.Posted(kept.stream(), kept.message()))
                .toList();
        List<Finding> findings = List.copyOf(sealed.findings(posted).values());
        report = report.plus(new RowReport(page.size(), findings, List.of()));
        after = page.stream().reduce((one, other) -> other).map(kept -> kept.message().id());
      } while (page.size() == Pages.SIZE);
    }
    return report;
  }

  private final class Tally {
    private final List<Finding> findings = new ArrayList<>();
    private long streams;
    private long entries;

    void walk(StreamKey stream, Optional<StreamHead> anchored) {
      StreamWalk walk = new StreamWalk(storage, stream, anchored);
      Optional<Finding> found = walk.finding();
      if (found.isPresent() && walk.moved()) {
        walk = new StreamWalk(storage, stream, anchored);
        found = walk.finding();
      }
      found.ifPresent(findings::add);
      streams++;
      entries += walk.version();
    }

    IntegrityReport report() {
      return new IntegrityReport(streams, entries, findings);
    }
  }
}
