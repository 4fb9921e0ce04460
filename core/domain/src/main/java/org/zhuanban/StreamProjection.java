package org.zhuanban;

/**
 * A writer of tables of the host, such as for reports, in the transaction of each commit. Both the
 * commit and the rows of the host are kept, or neither is. A {@link CommitProjector} calls it.
 *
 * <p>It is called once for every commit to a stream of the library. The commit is of a command, a
 * fact, a sweep, an import or a destruction; its transaction is of its own or joined to one of the
 * host. A transaction that the database undoes is repeated with another call, so that the
 * projection has no effect other than through the connection. Streams of every {@link StreamKind}
 * come, also cases of accountability, whose readers the case itself names.
 *
 * <p>Days also move without a commit: by a new holiday notice, whose rows {@link
 * Zhuanban#rebuildDutyRows()} writes. Tables with days are filled again by {@link Zhuanban#fold}
 * then.
 *
 * @param <C> the connection of the storage, such as {@code java.sql.Connection}
 * @param <E> the exception of its work, such as {@code java.sql.SQLException}
 */
@FunctionalInterface
public interface StreamProjection<C, E extends Exception> {
  /**
   * Writes what follows from a commit.
   *
   * @param connection the connection of the transaction, which the projection never ends
   * @param change the commit
   * @throws E if the rows cannot be written; the transaction keeps nothing then, as after any other
   *     exception
   */
  void apply(C connection, StreamChange change) throws E;
}
