package org.zhuanban.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Finds out whether what a storage gives back is what was written. It only reads, holds a page at a
 * time, and goes on after a bad stream. Use it over a storage that is not {@linkplain
 * Storage#joined() joined}, since a joined one refuses everything after its first failure.
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
 * <p><b>What is proved.</b> {@link #stream} and {@link #streams} follow the hash chain of a stream
 * and compare its end with its head. They find every entry that was changed, removed, added or
 * reordered by someone who did not recompute the hashes from there on, which damage and most
 * meddling never do. A hash covers the kind and the id of the stream, and of the entry its version,
 * type, schema, day of effect, moment of recording, actor, command key and body. They find as well
 * every text kept beside an entry that was changed, exchanged or added, that is missing though no
 * entry of the stream orders to erase it, or that is there although one does; and every command
 * whose receipt is missing or spans other entries than it wrote. {@link #since} compares with an
 * anchored checkpoint as well. It finds every stream that was rewritten at or before the anchored
 * version, shortened below it or removed, even though all hashes and the head were recomputed, as
 * long as nobody finds two inputs with the same hash and the anchored text is genuine.
 *
 * <p><b>What is not.</b> What was written after the checkpoint can still be recomputed, cut off or
 * invented unnoticed until the next one; so the shorter the time between two, the less. What was
 * false when it was written stays false. Most storages list streams by their heads: one whose head
 * was removed is noticed by {@link #since} and {@link #stream}, but not by {@link #streams}. The
 * namespace of a stream is not in its hashes: one that was moved is missing to {@link #since} where
 * it was, and sound where it is. Of a receipt the digest is not covered, by which the repetition of
 * a command is told from another one: where it was changed, repetitions are refused. Duty rows
 * follow from the entries: {@link org.zhuanban.Zhuanban#rebuildDutyRows()} derives them anew,
 * changes those that differ and says in how many streams. Letters in the outbox are no part of the
 * journal and are not covered: another address, other words or none at all are noticed by nobody
 * but the database's own means. Whether a checkpoint is genuine is for its signature, which the
 * host verifies over {@link Checkpoint#content}, and the place it was kept in to say.
 *
 * <p>A stream is read twice, with one question more for each command in it.
 */
public final class Verifier {
  private final Storage storage;

  /**
   * Makes a verifier.
   *
   * @param storage the storage
   */
  public Verifier(Storage storage) {
    this.storage = storage;
  }

  /**
   * Verifies one stream, whose entries and head may be written meanwhile.
   *
   * @param stream the stream
   * @return what was found; a stream of which there is no trace has no entries and no flaw
   */
  public IntegrityReport stream(StreamKey stream) {
    Tally tally = new Tally();
    tally.walk(stream, Optional.empty());
    return tally.report();
  }

  /**
   * Verifies all streams of some kinds, closed ones included: a whole namespace, if they are all
   * that the host uses.
   *
   * @param kind a kind, like {@link StreamKey#kind}
   * @param more other kinds, each once
   * @return what was found
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
   * Verifies all streams that a checkpoint covers, and that none of them was rewritten, shortened
   * or removed since.
   *
   * @param checkpoint the anchored checkpoint
   * @param heads the heads that were exported with it, in their order; not closed here
   * @return what was found; streams begun after the checkpoint are not looked at
   * @throws IllegalArgumentException if the heads are not those of the checkpoint, so that nothing
   *     can be said; known only when all have been read
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
