package org.zhuanban;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The reader of commits inside their transactions, for a {@link StreamProjection}. The storage
 * calls it once a commit is written and not yet kept, and the library reads the stream over the
 * same connection.
 *
 * <pre>{@code
 * JdbcBuilder jdbc = JdbcStorage.builder();
 * CommitProjector<Connection, SQLException> projector =
 *     new CommitProjector<>(jdbc::join, (connection, change) -> write(connection, change));
 * Zhuanban zhuanban =
 *     Zhuanban.builder()
 *         .storage(jdbc.projection(projector::apply).open(source))
 *         .projector(projector)
 *         .build();
 * }</pre>
 *
 * <p>Each commit costs the reading of its head and of its own entries. It is thread-safe.
 *
 * @param <C> the connection of the storage
 * @param <E> the exception of the projection
 */
public final class CommitProjector<C, E extends Exception> {
  private final Function<? super C, ? extends Storage> joining;
  private final StreamProjection<? super C, ? extends E> projection;
  private final AtomicReference<Optional<Supplier<CountyViews>>> library =
      new AtomicReference<>(Optional.empty());

  /**
   * Creates a projector.
   *
   * @param joining joins the transaction of a connection, as {@code JdbcBuilder::join} does
   * @param projection the projection
   */
  public CommitProjector(
      Function<? super C, ? extends Storage> joining,
      StreamProjection<? super C, ? extends E> projection) {
    this.joining = joining;
    this.projection = projection;
  }

  /** Reads streams by the notices and settings of a library from now on. */
  void reading(Supplier<CountyViews> views) {
    library.set(Optional.of(views));
  }

  /**
   * Reads a commit and applies the projection to it. A commit to a stream that is not one of the
   * library has none.
   *
   * @param connection the connection of the transaction
   * @param commit the commit, written over the connection
   * @throws E as the projection throws it
   * @throws IllegalStateException if no library was built with the projector
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the connection fails
   */
  public void apply(C connection, Commit commit) throws E {
    Optional<StreamKind<?>> kind = StreamKind.of(commit.stream());
    if (kind.isPresent()) {
      projection.apply(connection, change(kind.get(), joining.apply(connection), commit));
    }
  }

  private StreamChange change(StreamKind<?> kind, Storage joined, Commit commit) {
    CountyViews now =
        library
            .get()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no library reads for the projector; give it to"
                            + " ZhuanbanBuilder.projector before the first commit"))
            .get();
    StreamKey stream = commit.stream();
    Snapshot read =
        new Snapshot(
            kind,
            stream,
            now.engine().joining(joined).read(stream),
            ReadScope.everything(),
            now.calendars(),
            now.settings());
    // Commits that are kept together are all written before the first of them is projected.
    StreamView after = kind.view(read.at(commit.head().version()));
    return new StreamChange(stream, after.entriesAfter(commit.expectedVersion()), after);
  }
}
