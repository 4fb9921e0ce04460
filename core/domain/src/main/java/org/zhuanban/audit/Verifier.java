package org.zhuanban.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * effect, moment of recording, actor, command key and body of the entry. They also find every text
 * beside an entry that was changed, exchanged or added. So they do with every missing text without
 * an order of erasure, and with every text despite such an order. They find every command whose
 * receipt is missing or covers other entries. {@link #since} also compares with an anchored
 * checkpoint. It finds every stream that was rewritten at or before the anchored version, shortened
 * below it or removed, even with recalculated hashes and heads. This holds as long as no two inputs
 * with the same hash are found and the anchored text is genuine.
 *
 * <p><b>Not proved.</b> Entries after the checkpoint can be recalculated, cut off or forged
 * unnoticed until the next one; a shorter interval reduces them. An entry that was false when it
 * was written stays false. Most storages list streams by their heads. A stream with a removed head
 * is found by {@link #since} and {@link #stream}, but not by {@link #streams}. The namespace of a
 * stream is not in its hashes. A moved stream is missing to {@link #since} in its old namespace,
 * and sound in the new one. The digest of a receipt, which identifies the repetition of a command,
 * is not covered; after a change of it, repetitions are refused. Duty rows follow from the entries.
 * {@link org.zhuanban.Zhuanban#rebuildDutyRows()} derives them again, updates different ones and
 * counts the streams concerned. Letters in the outbox are no part of the journal and are not
 * covered. Only the database's own means show a changed address, a changed text or a missing
 * letter. The trust in a checkpoint depends on its place of storage and on its signature, which the
 * host verifies over {@link Checkpoint#content}.
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

  private final class Tally {
    private final List<Finding> findings = new ArrayList<>();
    private long streams;
    private long entries;

    void walk(StreamKey stream, Optional<StreamHead> anchored) {
      StreamWalk walk = new StreamWalk(storage, stream, anchored);
      walk.finding().ifPresent(findings::add);
      streams++;
      entries += walk.version();
    }

    IntegrityReport report() {
      return new IntegrityReport(streams, entries, findings);
    }
  }
}
