package org.zhuanban.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.deadline.Ledger;

/**
 * What a {@link Proposal} rests on, as data that anybody can check.
 *
 * @param streamKind the kind of the stream that it was read from
 * @param streamId the id of that stream
 * @param proposal the proposal
 * @param ledger how the limit was counted day by day; empty where no limit was passed
 * @param days whose the days of the attempt were; empty where it is about no attempt
 * @param told who was told or reminded on which day, in order
 * @param entries the entries of the stream, from the first on, in order
 */
public record Evidence(
    String streamKind,
    String streamId,
    Proposal proposal,
    Optional<Ledger> ledger,
    Optional<Attribution> days,
    List<EvidenceNotice> told,
    List<EvidenceEntry> entries) {
  /**
   * That somebody was told that something is due or late.
   *
   * @param on the day
   * @param whom the role on the escalation policy, or the code of whoever was reminded
   * @param how in which way
   */
  public record EvidenceNotice(LocalDate on, String whom, EvidenceKind how) {}

  /** In which way somebody is told. */
  public enum EvidenceKind {
    /** By a step of the escalation policy of the duty. */
    ESCALATION,
    /** By a reminder of the service centre (催办). */
    REMINDER,
    /** By an order of the supervision office about the same matter (督办单). */
    ORDER
  }

  /**
   * An entry of the journal. Its chain covers all of it and all before it, so that a later
   * checkpoint over the stream vouches for it.
   *
   * @param version its version
   * @param type its type
   * @param effectiveOn the day of its effect
   * @param recordedAt when it was recorded
   * @param chain its hash chain, in hexadecimal digits
   */
  public record EvidenceEntry(
      long version, String type, LocalDate effectiveOn, Instant recordedAt, String chain) {}

  /**
   * Copies the lists.
   *
   * @param streamKind the kind of the stream
   * @param streamId the id of the stream
   * @param proposal the proposal
   * @param ledger how the limit was counted
   * @param days whose the days were
   * @param told who was told
   * @param entries the entries of the stream
   */
  public Evidence {
    told = List.copyOf(told);
    entries = List.copyOf(entries);
  }

  /**
   * Compares with the entries of the stream as it is now.
   *
   * @param now the entries, from the first on; more than there were is fine
   * @return the entries of the evidence that are no longer there as they were, in order
   */
  public List<EvidenceEntry> changed(List<EvidenceEntry> now) {
    return entries.stream().filter(entry -> !now.contains(entry)).toList();
  }
}
