package org.zhuanban;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ExportException;
import org.zhuanban.archive.ImportException;
import org.zhuanban.archive.RetentionPage;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.archive.ArchivedStream;
import org.zhuanban.engine.archive.PackageReader;
import org.zhuanban.engine.archive.PackageWriter;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.StreamKey;

/**
 * The archive of whole streams, see {@link Zhuanban#archive}. It checks no rights: the host calls
 * it for its archivists only. {@code core/docs/archive.md} describes the package.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(Path.of("P-1.zip"))) {
 *   zhuanban.archive().export(StreamKind.PROJECT.stream("P-1"), List.of(), out);
 * }
 * try (InputStream in = Files.newInputStream(Path.of("P-1.zip"))) {
 *   elsewhere.archive().importFrom(in);
 * }
 * }</pre>
 */
public final class StreamArchive {
  /** The person of the record that a case was exported; the host knows who let it. */
  private static final PersonRef ARCHIVIST = new PersonRef("zhuanban.archive");

  private final Supplier<Engine> engines;

  StreamArchive(Supplier<Engine> engines) {
    this.engines = engines;
  }

  /**
   * The result of an import.
   *
   * @param stream the stream
   * @param version the version of its last entry
   * @param added whether anything was added; false if all of it was there
   * @param anchors the proofs of the package, each of which holds
   */
  public record Imported(
      StreamKey stream, long version, boolean added, List<ArchiveAnchor> anchors) {
    /**
     * Copies the proofs.
     *
     * @param stream the stream
     * @param version the version of its last entry
     * @param added whether anything was added
     * @param anchors the proofs of the package
     */
    public Imported {
      anchors = List.copyOf(anchors);
    }
  }

  /**
   * Exports a stream as a package: its entries, texts and receipts, and proofs against checkpoints.
   * The same stream and proofs give the same bytes. Duty rows follow from the entries, and messages
   * are not part of it. One page of the stream is in memory at a time.
   *
   * @param stream the stream
   * @param anchors the proofs of the stream, in any order
   * @param out the stream of bytes, which is not closed
   * @throws UnknownStreamException if the stream has no entry
   * @throws ExportException if the stream is damaged, destroyed, too large, or changed meanwhile by
   *     an erasure; or if a proof does not fit the stream
   * @throws IOException if the bytes cannot be written
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public void export(StreamKey stream, List<ArchiveAnchor> anchors, OutputStream out)
      throws IOException {
    StreamKind<?> kind = StreamKind.of(stream).orElseThrow(() -> unknown(stream));
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    prepared(kind, stream, anchors)
        .orElseThrow(() -> new UnknownStreamException(kind, stream.id()))
        .write(buffered);
    buffered.flush();
  }

  /** The package of a stream. Of a case it is recorded first, also that there is none. */
  private Optional<PackageWriter> prepared(
      StreamKind<?> kind, StreamKey stream, List<ArchiveAnchor> anchors) {
    Engine engine = engines.get();
    Optional<PackageWriter> prepared = Optional.empty();
    try {
      prepared = engine.export(stream, anchors);
    } finally {
      if (kind.namesReaders()) {
        engine.recordRead(
            ARCHIVIST, Way.EXPORT, List.of(stream), prepared.isPresent(), engine.today());
      }
    }
    return prepared;
  }

  private static IllegalArgumentException unknown(StreamKey stream) {
    return new IllegalArgumentException("there is no kind of stream '%s'".formatted(stream.kind()));
  }

  /**
   * Imports a package, all of it or nothing. It is verified before anything is stored: each byte,
   * the hash chain, the texts, the receipts and the proofs. The stream then goes on here, and
   * repetitions of its commands are recognised. No message is sent. The stream is in memory
   * meanwhile, as it is for any command.
   *
   * <p>A storage that cannot commit several commands in one transaction may be interrupted in
   * between. The repetition of the import then completes it.
   *
   * @param in the bytes of the package, which are not closed
   * @return the stream
   * @throws ImportException if the bytes are no whole package, if this release cannot read it, or
   *     if the stream exists and differs
   * @throws org.zhuanban.request.StreamMovedException if others write the stream at the same time
   * @throws IOException if the bytes cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Imported importFrom(InputStream in) throws IOException {
    ArchivedStream archived = PackageReader.read(new BufferedInputStream(in));
    if (StreamKind.of(archived.stream()).isEmpty()) {
      throw new ImportException(
          "manifest.json",
          1,
          "本版本没有“%s”这一种流；请用导出时或更新的版本导入".formatted(archived.stream().kind()),
          "this release has no streams of kind '%s'; import it with the release of the export or a later one"
              .formatted(archived.stream().kind()));
    }
    boolean added = engines.get().importStream(archived);
    return new Imported(archived.stream(), archived.entries().size(), added, archived.anchors());
  }

  /**
   * Lists a page of the register of retention (到期鉴定清单): the closed streams of a kind with what
   * keeps them, and the destroyed ones with their orders. Those that are {@linkplain
   * org.zhuanban.archive.RetentionLine#due due} may be destroyed by {@link
   * org.zhuanban.correction.CorrectionCommand.DestroyStream}.
   *
   * @param kind the kind of the streams
   * @param after the place of the page before; empty for the first page
   * @param most the maximum number of streams to look at, from 1
   * @return the page; it may have fewer lines, since open streams have none
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public RetentionPage retention(StreamKind<?> kind, Optional<String> after, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a page has at least 1 stream, but was " + most);
    }
    return engines.get().retention(kind.name(), after, most);
  }
}
