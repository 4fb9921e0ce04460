package org.zhuanban.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands out the messages that commits of one namespace kept, at least once each.
 *
 * <p>An outbox works in short transactions of its own, never in one of the host's, and never holds
 * one while a message is under way. Its clauses:
 *
 * <ul>
 *   <li><b>O1</b> A message is handed out from its commit on, and again until it is settled; what
 *       was rolled back is never handed out.
 *   <li><b>O2</b> Everything of a message comes back identical, its body byte by byte.
 *   <li><b>O3</b> {@link #lease} hands a message to one worker until the lease ends, and no later
 *       than it may; it counts the attempt at once, so that a message that kills its worker is
 *       counted too.
 *   <li><b>O4</b> A settlement under a fence that is not the message's last one changes nothing and
 *       answers false; so does one of a message that is settled.
 *   <li><b>O5</b> Messages are handed out in the order of their next instants, then ids, those that
 *       are not ready passed over: none waits for another.
 *   <li><b>O6</b> What is {@linkplain Settlement.Again tried again} is not handed out before its
 *       next instant; what is settled otherwise never, unless it is revived.
 *   <li><b>O7</b> {@link #list} answers all messages of a state by id byte by byte, by pages.
 *   <li><b>O8</b> {@link #revive} lets a buried message wait again, its attempts counted from zero
 *       and its fence going on. It does nothing to any other.
 *   <li><b>O9</b> {@link #purge} forgets only what was sent or expired before an instant.
 *   <li><b>O10</b> {@link #backlog} counts the messages that wait and those that are buried, and
 *       knows the earliest instant of {@link Message#notBefore} of those that wait.
 *   <li><b>J11</b>, <b>C1</b> as for {@link Storage}: no other namespace is seen, keys compare byte
 *       by byte, and every instant comes from the caller.
 * </ul>
 *
 * <p>Implementations are safe for use by many threads and nodes. Every method throws {@link
 * StorageException} if the database fails.
 *
 * @since 0.1
 */
public interface Outbox {
  /** The most characters that a reason has. */
  int REASON = 500;

  /**
   * Takes messages to send (O1, O3, O5).
   *
   * @param now the instant up to which messages are ready
   * @param until when the leases end, in whole microseconds; after {@code now}
   * @param max how many at most, from 1
   * @return the messages, each leased to the caller until then
   */
  List<LeasedMessage> lease(Instant now, Instant until, int max);

  /**
   * Says what became of a message (O4, O6).
   *
   * @param leased the message, as it was leased
   * @param settlement what became of it
   * @return whether that was written down; false if the lease was lost to another one
   */
  boolean settle(LeasedMessage leased, Settlement settlement);

  /**
   * Lists messages (O7).
   *
   * @param state where they stand
   * @param after the id after which to begin; empty for the first page
   * @param max how many at most, from 1
   * @return the messages in the order of their ids
   */
  List<KeptMessage> list(MessageState state, Optional<String> after, int max);

  /**
   * Lets a buried message be tried again (O8).
   *
   * @param id its id; of a text that no {@link Message} can have as its id nothing is promised
   * @param next when at the earliest, in whole microseconds
   * @return whether there was such a buried message
   */
  boolean revive(String id, Instant next);

  /**
   * Forgets messages that were sent or expired (O9).
   *
   * @param before the instant before which they were settled
   * @param max how many at most, from 1
   * @return how many were forgotten
   */
  int purge(Instant before, int max);

  /**
   * Counts what is not settled for good (O10). By default all such messages are listed; an outbox
   * over a database asks once.
   *
   * @return the numbers of messages that wait and that are buried
   */
  default Backlog backlog() {
    return Backlog.counted(this);
  }
}
