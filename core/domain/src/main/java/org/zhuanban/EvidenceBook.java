package org.zhuanban;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.accountability.Evidence;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.rules.EvidenceRules;
import org.zhuanban.audit.Finding;
import org.zhuanban.engine.Engine;
import org.zhuanban.spi.StreamKey;

/**
 * The evidence behind {@linkplain SupervisionView#proposals proposals} of accountability, see
 * {@link Zhuanban#evidence}.
 */
public final class EvidenceBook {
  private final Zhuanban zhuanban;
  private final Engine engine;

  EvidenceBook(Zhuanban zhuanban, Engine engine) {
    this.zhuanban = zhuanban;
    this.engine = engine;
  }

  /**
   * Shows what a proposal rests on. That is how its limit was counted, who held the days, who was
   * told, and the entries of the project's journal with their hashes.
   *
   * @param project the id of the project that it is about
   * @param proposal the proposal
   * @return the evidence, which {@link #changed} compares with the journal later
   * @throws UnknownStreamException if there is no such project
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Evidence of(String project, Proposal proposal) {
    Snapshot then = zhuanban.read(StreamKind.PROJECT, project, AsOf.day(proposal.day())).snapshot();
    return new EvidenceRules(
            SupervisionView.proposing(then, proposal.day()),
            then.of(then.escalation()),
            then.calendars())
        .of(proposal, then.key().kind(), then.key().id(), entries(then.key()));
  }

  /**
   * Finds what of an evidence is no longer in the journal as it was. Whether the journal as a whole
   * is as it was, a {@link org.zhuanban.audit.Checkpoint} tells.
   *
   * @param evidence the evidence
   * @return every entry that was changed or removed since, and the first that does not fit its
   *     hash, in their order; empty if the evidence is untouched
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public List<Finding> changed(Evidence evidence) {
    StreamKey key = new StreamKey(evidence.streamKind(), evidence.streamId());
    Stream<Finding> rewritten =
        evidence.changed(entries(key)).stream()
            .map(
                entry ->
                    new Finding(
                        key,
                        entry.version(),
                        Finding.Flaw.REWRITTEN,
                        "the evidence has %s with chain %s"
                            .formatted(entry.type(), entry.chain())));
    return Stream.concat(engine.verify(key).findings().stream(), rewritten)
        .sorted(Comparator.comparingLong(Finding::version))
        .toList();
  }

  private List<Evidence.EvidenceEntry> entries(StreamKey key) {
    return engine.entries(key).stream()
        .map(
            entry ->
                new Evidence.EvidenceEntry(
                    entry.version(),
                    entry.type(),
                    entry.effectiveOn(),
                    entry.recordedAt(),
                    entry.chain().toString()))
        .toList();
  }
}
