package org.zhuanban.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps streams of entries and the receipts of commands, the duty rows and identifier rows derived
 * from them, and the messages that they gave cause to. A storage is opened for one namespace. No
 * method carries the namespace, and nothing kept in another one is ever seen.
 *
 * <p>A storage either owns its transactions (each call is one) or {@linkplain #joined() joins} the
 * host's. It holds no rules of the domain; bodies are opaque to it. Its clauses, each proved by a
 * test of the contract kit that begins with the clause's name:
 *
 * <ul>
 *   <li><b>T1</b> What a host rolls back, or a storage rolls back itself, leaves no trace.
 *   <li><b>T2</b> In a joined transaction the storage never commits, rolls back, closes, changes
 *       auto-commit or isolation, or issues DDL.
 *   <li><b>T3</b> Once a joined transaction has failed, the storage refuses every further call in
 *       it with a {@link StorageException} that is not retryable. It never commits what was half
 *       written.
 *   <li><b>T4</b> {@link #hold} in a joined transaction waits for the transactions that have
 *       committed to the stream and have not ended, and answers its newest head. From then on
 *       others that hold the stream or commit to it wait until the transaction ends. On a cluster
 *       that finds conflicts at the commit alone, nobody waits, and the commit of the later one
 *       fails.
 *   <li><b>T5</b> Whatever goes wrong in the database is a {@link StorageException} that says
 *       whether the same call may succeed later. What could not be read whole is not answered. A
 *       connection goes back as it came, one at a time, and an interrupted thread stays
 *       interrupted.
 *   <li><b>J1</b> Head, entries, duty rows, identifier rows, messages and receipt of one commit
 *       become visible together or not at all.
 *   <li><b>J2</b> Of any number of concurrent commits that expect the same version, exactly one is
 *       {@linkplain CommitResult.Committed kept}.
 *   <li><b>J3</b> A {@linkplain CommitResult.Conflict conflict} wrote nothing, leaves a joined
 *       transaction usable and is a result, not an exception. An update of the head row that names
 *       the expected version, and its row count, do this on every database; a unique violation does
 *       not.
 *   <li><b>J4</b> Versions of a stream are 1, 2, 3 and so on without gaps. There is no order across
 *       streams, and none may be invented.
 *   <li><b>J5</b> A commit whose call has returned is seen by every later read.
 *   <li><b>J6</b> Every column of an entry comes back identical; a body byte by byte.
 *   <li><b>J7</b> {@link #read} answers in ascending order, without holes, at most {@code max}.
 *   <li><b>J8</b> A receipt is found under its stream and command key, and only there.
 *   <li><b>J9</b> An expected version of 0 means that there is no such stream; one creator wins.
 *   <li><b>J10</b> Entries are never changed or removed, unless their stream is destroyed (D1).
 *   <li><b>J11</b> Keys compare byte by byte: {@code a} is not {@code A}.
 *   <li><b>J12</b> {@link #streams} answers every stream of a kind, with or without duties, in the
 *       order of ids byte by byte, by pages.
 *   <li><b>J13</b> Commits that are {@linkplain #commitAll handed over together} are kept as if
 *       each had come alone, in their order. What follows on a conflict in its own stream is a
 *       conflict too. No conflict touches another stream, and each commit has its own answer.
 *   <li><b>J14</b> {@link #heads}, {@link #readAll}, {@link #dutiesOf}, {@link #identifiersOf} and
 *       {@link #receipts} answer of each stream or key what {@link #head}, {@link #read}, {@link
 *       #texts}, {@link #duties}, {@link #identifiers} and {@link #receipt} answer of it alone.
 *   <li><b>A1</b> {@link #due} answers exactly the rows whose next look is not after the day. They
 *       come in the order of {@link DueDuty}, by pages that begin after a given place.
 *   <li><b>A2</b> The cost of {@link #due} follows the rows it answers, not those that are stored.
 *   <li><b>A3</b> A put on an existing row replaces it; a removal of a missing one does nothing.
 *   <li><b>A4</b> A row stays due until a commit of its stream changes it; reading it changes
 *       nothing.
 *   <li><b>A5</b> A row whose next look lies in the past is found.
 *   <li><b>A6</b> {@link #duties} answers every row of a stream, closed ones included, by key byte
 *       by byte.
 *   <li><b>A7</b> {@link #refresh} changes duty rows and identifier rows and nothing else, all of
 *       them or none, while the stream stands at the version that they follow from; else it is a
 *       conflict that wrote nothing.
 *   <li><b>A8</b> Refreshes that are {@linkplain #refreshAll handed over together} are done as if
 *       each had come alone. No conflict touches another stream, and each has its own answer.
 *   <li><b>I1</b> {@link #identifiers} answers every identifier row of a stream, by version and
 *       place, each column identical, its text character by character.
 *   <li><b>I2</b> What a commit or a refresh says of the identifiers of an entry takes the place of
 *       all rows that the entry had. Those of other entries and streams stay as they were.
 *   <li><b>E1</b> The texts of a commit are kept in the same step as its entries. {@link #texts}
 *       answers them byte by byte, by version and place, for the entries asked for and no others.
 *   <li><b>E2</b> The texts of an entry that a commit erases are gone with that commit: nothing
 *       answers them any more. Entries, heads and receipts, and the texts of other entries and
 *       streams, stay as they were.
 *   <li><b>E3</b> A conflict keeps no text and erases none, nor does what is rolled back.
 *   <li><b>E4</b> To erase the texts of an entry that has none does nothing.
 *   <li><b>D1</b> {@link #destroy} leaves of a stream its residues and its order, with the
 *       identifiers of the order, and nothing else, in one step: no earlier entry, text, receipt,
 *       duty row or identifier row, and no message in any state. Other streams stay as they were.
 *   <li><b>D2</b> A destruction of a stream that stands elsewhere is a conflict that wrote nothing,
 *       and what is rolled back destroys nothing.
 *   <li><b>D3</b> A destroyed stream is still listed, read by pages and committed to like any
 *       other, and ends at its order.
 *   <li><b>C1</b> A storage never asks for the time; every day and instant comes from the caller.
 * </ul>
 *
 * <p>Implementations are safe for use by many threads, except that a joined one is bound to its
 * transaction. Every method throws {@link StorageException} if the database fails.
 *
 * @since 0.1
 */
public interface Storage {
  /**
   * Keeps everything that one command changes (J1 to J4, J9).
   *
   * @param commit what to keep
   * @return whether it was kept; a conflict wrote nothing
   */
  CommitResult commit(Commit commit);

  /**
   * Keeps what several commands change, on one stream or on many (J13). By default they are kept
   * one by one. A storage that keeps them in one transaction of its own makes many officers at work
   * on one project as cheap as one, and a sweep over many projects as cheap as their rows.
   *
   * @param commits the commits; those of one stream in the order in which they were decided
   * @return what became of each, in the same order
   * @throws StorageException if the database fails; each commit was then kept whole or not at all,
   *     and of each stream the first ones
   */
  default List<CommitResult> commitAll(List<Commit> commits) {
    List<CommitResult> results = new ArrayList<>();
    Set<StreamKey> moved = new HashSet<>();
    for (Commit commit : commits) {
      CommitResult result =
          moved.contains(commit.stream()) ? new CommitResult.Conflict() : commit(commit);
      if (result instanceof CommitResult.Conflict) {
        moved.add(commit.stream());
      }
      results.add(result);
    }
    return results;
  }

  /**
   * Finds where a stream stands.
   *
   * @param stream the stream
   * @return its head; empty if there is no such stream
   */
  Optional<Head> head(StreamKey stream);

  /**
   * Finds where a stream stands, and in a joined transaction keeps others from moving it (T4). In
   * transactions of its own a storage holds nothing, since each call is one.
   *
   * @param stream the stream
   * @return its head; empty if there is no such stream, which cannot be held
   */
  default Optional<Head> hold(StreamKey stream) {
    return head(stream);
  }

  /**
   * Finds where several streams stand (J14). By default they are asked for one by one; a storage
   * over a network asks for all of them in one round trip.
   *
   * @param streams the streams
   * @return the heads of those streams that there are
   */
  default Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    Map<StreamKey, Head> heads = new HashMap<>();
    for (StreamKey stream : streams) {
      head(stream).ifPresent(head -> heads.put(stream, head));
    }
    return heads;
  }

  /**
   * Reads entries of several streams with their texts (J14). By default they are read one by one; a
   * storage over a network reads all of them in two round trips.
   *
   * @param positions where to begin, each stream once
   * @param max how many entries of each stream at most, from 1
   * @return a page for each position, in the same order
   */
  default List<StreamPage> readAll(List<StreamPosition> positions, int max) {
    List<StreamPage> pages = new ArrayList<>();
    for (StreamPosition position : positions) {
      List<Entry> entries = read(position.stream(), position.after(), max);
      pages.add(
          new StreamPage(
              position.stream(),
              entries,
              entries.isEmpty() || !keepsTexts()
                  ? List.of()
                  : texts(
                      position.stream(),
                      position.after(),
                      entries.get(entries.size() - 1).version())));
    }
    return pages;
  }

  /**
   * Reads the duty rows of several streams (J14). By default they are read one by one; a storage
   * over a network reads all of them in one round trip.
   *
   * @param streams the streams
   * @return the rows of each stream that has any, as {@link #duties} lists them
   */
  default Map<StreamKey, List<DutyRow>> dutiesOf(Collection<StreamKey> streams) {
    Map<StreamKey, List<DutyRow>> rows = new HashMap<>();
    for (StreamKey stream : streams) {
      List<DutyRow> found = duties(stream);
      if (!found.isEmpty()) {
        rows.put(stream, found);
      }
    }
    return rows;
  }

  /**
   * Reads entries of a stream (J6, J7).
   *
   * @param stream the stream
   * @param after the version after which to begin; 0 begins with the first entry
   * @param max how many entries at most, from 1
   * @return the entries in ascending order; empty if there are none
   */
  List<Entry> read(StreamKey stream, long after, int max);

  /**
   * Finds the receipt of a command (J8).
   *
   * @param stream the stream the command went to
   * @param commandKey the caller's key of the command; of a text that no {@link ReceiptKey} can
   *     hold nothing is promised
   * @return the receipt; empty if the command was never carried out
   */
  Optional<Receipt> receipt(StreamKey stream, String commandKey);

  /**
   * Finds the receipts of several commands, of one stream or of many (J14). By default they are
   * asked for one by one; a storage over a network asks for all of them in one round trip.
   *
   * @param keys the streams and keys of the commands
   * @return the receipts of those commands that were carried out
   */
  default Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    Map<ReceiptKey, Receipt> receipts = new HashMap<>();
    for (ReceiptKey key : keys) {
      receipt(key.stream(), key.commandKey()).ifPresent(receipt -> receipts.put(key, receipt));
    }
    return receipts;
  }

  /**
   * Lists the duty rows of a stream (A6).
   *
   * @param stream the stream
   * @return its rows by key, closed ones included
   */
  List<DutyRow> duties(StreamKey stream);

  /**
   * Lists the identifier rows of a stream (I1).
   *
   * @param stream the stream
   * @return its rows by version and place
   */
  List<IdentifierRow> identifiers(StreamKey stream);

  /**
   * Reads the identifier rows of several streams (J14). By default they are read one by one; a
   * storage over a network reads all of them in one round trip.
   *
   * @param streams the streams
   * @return the rows of each stream that has any, as {@link #identifiers} lists them
   */
  default Map<StreamKey, List<IdentifierRow>> identifiersOf(Collection<StreamKey> streams) {
    Map<StreamKey, List<IdentifierRow>> rows = new HashMap<>();
    for (StreamKey stream : streams) {
      List<IdentifierRow> found = identifiers(stream);
      if (!found.isEmpty()) {
        rows.put(stream, found);
      }
    }
    return rows;
  }

  /**
   * Changes derived rows although nothing happened (A7): those that follow otherwise under a new
   * holiday notice or a new release, or that were damaged.
   *
   * @param refresh what becomes of the rows of a stream
   * @return whether it was done; a conflict, with a stream that stands elsewhere, wrote nothing
   * @throws UnsupportedOperationException if the storage is older than this method; one that passes
   *     the kit is not
   */
  default CommitResult refresh(RowRefresh refresh) {
    throw new UnsupportedOperationException("this storage does not refresh rows");
  }

  /**
   * Changes the derived rows of several streams (A8). By default they are changed one by one; a
   * storage that changes them in one transaction makes a new notice as cheap as the rows that it
   * moves.
   *
   * @param refreshes what becomes of the rows of each stream, each stream once
   * @return whether each was done, in the same order
   * @throws StorageException if the database fails; the rows of each stream were then changed whole
   *     or not at all
   */
  default List<CommitResult> refreshAll(List<RowRefresh> refreshes) {
    List<CommitResult> results = new ArrayList<>();
    for (RowRefresh refresh : refreshes) {
      results.add(refresh(refresh));
    }
    return results;
  }

  /**
   * Lists what a sweep has to look at, over all streams (A1, A2, A4, A5).
   *
   * @param asOf the last day whose rows are asked for
   * @param after the last row of the page before; empty for the first page
   * @param max how many rows at most, from 1
   * @return the rows in the order of {@link DueDuty}
   */
  List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max);

  /**
   * Lists the streams of a kind (J12).
   *
   * @param kind the kind, like {@link StreamKey#kind}
   * @param after the id after which to begin; empty for the first page
   * @param max how many at most, from 1
   * @return the streams in the order of their ids
   */
  List<StreamKey> streams(String kind, Optional<String> after, int max);

  /**
   * Tells whether texts can be kept beside entries and be erased (E1 to E4).
   *
   * @return true if the texts of a commit are kept; by default false: then no commit has any, texts
   *     lie in the bodies of entries, and nothing of them can be erased
   */
  default boolean keepsTexts() {
    return false;
  }

  /**
   * Reads the texts of entries (E1).
   *
   * @param stream the stream
   * @param after the version after which to begin; 0 begins with the first entry
   * @param upTo the version of the last entry whose texts are asked for
   * @return the texts that are kept, in the order of version and place
   */
  default List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return List.of();
  }

  /**
   * Destroys a stream by order (D1 to D3). This is rare, and may cost as much as the stream is
   * long.
   *
   * @param destruction the order and what stays
   * @return whether it was done; a conflict, with a stream that stands elsewhere, wrote nothing
   * @throws UnsupportedOperationException if the storage is older than this method; one that passes
   *     the kit is not
   */
  default CommitResult destroy(Destruction destruction) {
    throw new UnsupportedOperationException("this storage does not destroy streams");
  }

  /**
   * Tells whether calls run in a transaction of the host.
   *
   * @return true if the host commits or rolls back, so that nobody else may retry
   */
  boolean joined();
}
