package org.zhuanban.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.deadline.Ledger;

/**
 * The evidence of a {@link Proposal}, as data that anybody can check.
 *
 * @param streamKind the kind of the source stream
 * @param streamId the id of the source stream
 * @param proposal the proposal
 * @param ledger the ledger of the limit, day by day; empty where no limit was passed
 * @param days the attribution of the days of the attempt; empty where the proposal is about no
 *     attempt
 * @param notices the notices and reminders of the duty, in order
 * @param entries the entries of the stream from the first one on, in order
 */
public record Evidence(
    String streamKind,
    String streamId,
    Proposal proposal,
    Optional<Ledger> ledger,
    Optional<Attribution> days,
    List<EvidenceNotice> notices,
    List<EvidenceEntry> entries) {
  /**
   * A notice that a duty is due or late.
   *
   * @param on the day of the decision
   * @param whom the role on the escalation policy, or the code of the reminded organ
   * @param how the kind of notice
   */
  public record EvidenceNotice(LocalDate on, String whom, EvidenceKind how) {}

  /** The kinds of notices about a duty. */
  public enum EvidenceKind {
    /** A step of the escalation policy of the duty. */
    ESCALATION,
    /** A reminder of the service centre (催办). */
    REMINDER,
    /** An order of the supervision office about the same matter (督办单). */
    ORDER
  }

  /**
   * An entry of the journal. Its hash chain covers the entry and all entries before it. A later
   * checkpoint of the stream therefore vouches for it.
   *
   * @param version the version of the entry
   * @param type the type of the event
   * @param effectiveOn the day of effect
   * @param recordedAt the time of recording
   * @param chain the hash chain, in hexadecimal digits
   */
  public record EvidenceEntry(
      long version, String type, LocalDate effectiveOn, Instant recordedAt, String chain) {}

  /**
   * Copies the lists.
   *
   * @param streamKind the kind of the stream
   * @param streamId the id of the stream
   * @param proposal the proposal
   * @param ledger the ledger of the limit
   * @param days the attribution of the days
   * @param notices the notices and reminders
   * @param entries the entries of the stream from the first one on
   */
  public Evidence {
    notices = List.copyOf(notices);
    entries = List.copyOf(entries);
  }

  /**
   * Compares the entries with those of the stream now.
   *
   * @param now the entries from the first one on; additional entries are allowed
   * @return the entries of the evidence that are missing or changed now, in order
   */
  public List<EvidenceEntry> changed(List<EvidenceEntry> now) {
    return entries.stream().filter(entry -> !now.contains(entry)).toList();
  }
}
