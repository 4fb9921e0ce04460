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
   * Collects the evidence of a proposal. It has the ledger of the limit, the attribution of the
   * days, the notices given, and the entries of the project's journal with their hashes.
   *
   * @param project the id of the project
   * @param proposal the proposal
   * @return the evidence, for a later comparison by {@link #changed}
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
   * Compares an evidence with the journal of now. For the integrity of the journal as a whole, see
   * {@link org.zhuanban.audit.Checkpoint}.
   *
   * @param evidence the evidence
   * @return every entry changed or removed since, and the first that does not match its hash, in
   *     order; empty if the evidence is unchanged
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
                        "the evidence has %s with chain %s".formatted(entry.type(), entry.chain()),
                        "第%s号记录与佐证所载校验值%s不符，已被改动或者删去".formatted(entry.version(), entry.chain())));
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
