package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamArchive;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ImportException;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.audit.InclusionProof;
import org.zhuanban.audit.Seal;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.engine.archive.PackageWriter;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;

class ArchiveTest {
  private static final Command NOTE =
      SetAttributes.of(List.of(Attribute.of("remark", "联系人 𠮷\n\"电话\" 000-0000")));

  private static ProjectDesk worked() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.recorded(Plans.adopt(Plans.licence("A08")));
    desk.recorded(AcceptApplication.of("A08"));
    desk.zhuanban().handle(note(desk));
    return desk;
  }

  private static Request note(StreamDesk<?> desk) {
    return desk.newRequest("note-1", NOTE, desk.zhuanban().today());
  }

  private static ProjectDesk elsewhere() {
    return ProjectDesk.on("2024-03-04");
  }

  private static byte[] export(ProjectDesk desk, ArchiveAnchor... anchors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      desk.zhuanban().archive().export(desk.stream(), List.of(anchors), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static StreamArchive.Imported imported(ProjectDesk desk, byte[] bytes) {
    try {
      return desk.zhuanban().archive().importFrom(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportException refused(ProjectDesk desk, byte[] bytes) {
    ImportException refused =
        catchThrowableOfType(ImportException.class, () -> imported(desk, bytes));
    assertThat(refused).as("an ImportException").isNotNull();
    assertThat(refused.text(Locale.CHINESE)).startsWith("档案包").matches("(?s).*\\p{IsHan}.*");
    assertThat(refused.text(Locale.ENGLISH)).startsWith("package").isEqualTo(refused.getMessage());
    return refused;
  }

  private static ArchiveAnchor anchor(ProjectDesk desk, List<StreamHead> heads) {
    Checkpoint checkpoint =
        new Checkpointer(desk.storage(), HashAlgorithm.SHA_256, HeadSigner.NONE)
            .take(Set.of("project"), Instant.parse("2024-04-01T00:00:00Z"), heads::add);
    return new ArchiveAnchor(
        checkpoint, InclusionProof.of(checkpoint, heads.stream(), desk.stream()).orElseThrow());
  }

  private static void assertSame(Storage other, Storage one, StreamKey stream) {
    List<Entry> entries = one.read(stream, 0, 1_000);
    assertThat(other.head(stream)).isEqualTo(one.head(stream));
    assertThat(other.read(stream, 0, 1_000)).isEqualTo(entries);
    assertThat(other.texts(stream, 0, 1_000)).isEqualTo(one.texts(stream, 0, 1_000));
    assertThat(other.duties(stream)).isEqualTo(one.duties(stream)).isNotEmpty();
    for (Entry entry : entries) {
      assertThat(other.receipt(stream, entry.commandKey()))
          .isEqualTo(one.receipt(stream, entry.commandKey()))
          .isPresent();
    }
  }

  @Test
  void what_is_imported_is_what_was_exported_and_goes_on() {
    ProjectDesk desk = worked();
    ProjectDesk other = elsewhere();
    List<StreamHead> heads = new ArrayList<>();
    ArchiveAnchor anchor = anchor(desk, heads);
    byte[] bytes = export(desk, anchor);

    StreamArchive.Imported imported = imported(other, bytes);

    assertThat(imported)
        .isEqualTo(
            new StreamArchive.Imported(
                desk.stream(), desk.view().version(), true, List.of(anchor)));
    assertSame(other.storage(), desk.storage(), desk.stream());
    assertThat(export(other, anchor)).isEqualTo(bytes);
    assertThat(other.view().attributes().ofProject())
        .isEqualTo(desk.view().attributes().ofProject());
    assertThat(other.zhuanban().handle(note(other)))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
    Command end = TerminateProject.of(new DocumentRef("p-1"), new DocumentRef("p-2"));
    assertThat(other.zhuanban().handle(other.newRequest("end-1", end, other.zhuanban().today())))
        .isInstanceOf(Outcome.Done.class);
    Verifier verifier = new Verifier(other.storage());
    assertThat(verifier.stream(desk.stream()).findings()).isEmpty();
    assertThat(verifier.since(anchor.checkpoint(), heads.stream()).findings()).isEmpty();
  }

  @Test
  void any_zip_tool_reads_its_parts() throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(export(worked())), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(names)
        .containsExactly(
            "manifest.json", "entries.jsonl", "texts.jsonl", "receipts.jsonl", "proofs.jsonl");
    assertThat(all.toString()).contains("联系人", "\"commandKey\":\"note-1\"", "attribute.");
  }

  /** Every byte, so that none is left to chance. */
  @Test
  void a_package_with_any_byte_changed_is_refused_and_leaves_no_trace() {
    ProjectDesk desk = worked();
    byte[] bytes = export(desk, anchor(desk, new ArrayList<>()));
    ProjectDesk other = elsewhere();
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= (byte) (1 << i % 8);
      int at = i;
      assertThatExceptionOfType(ImportException.class)
          .as(() -> "byte " + at)
          .isThrownBy(() -> imported(other, changed));
    }
    assertThat(other.storage().streams("project", Optional.empty(), 10)).isEmpty();
    assertThat(imported(other, bytes).added()).isTrue();
  }

  @Test
  void what_is_cut_off_or_appended_is_refused() {
    byte[] bytes = export(worked());
    ProjectDesk other = elsewhere();
    for (int length : new int[] {0, 1, 42, 43, 100, bytes.length / 2, bytes.length - 1}) {
      assertThat(refused(other, Arrays.copyOf(bytes, length))).isNotNull();
    }
    assertThat(refused(other, Arrays.copyOf(bytes, bytes.length + 1)).text(Locale.CHINESE))
        .contains("结尾之后还有内容");
    assertThat(other.storage().head(other.stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "../../etc/passwd", "/manifest.json"})
  void what_is_compressed_or_named_otherwise_is_refused(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[1_000_000]);
    }
    assertThat(refused(elsewhere(), out.toByteArray()).text(Locale.CHINESE))
        .contains("不是本系统导出的档案包");
  }

  @Test
  void a_fault_names_its_part_and_line() {
    byte[] bytes = export(worked());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] changed = bytes.clone();
    changed[text.indexOf("\"commandKey\":\"note-1\"") + 15] ^= 1;

    ImportException refused = refused(elsewhere(), changed);

    assertThat(refused.part()).isIn("entries.jsonl");
    assertThat(refused.line()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void a_stream_that_is_there_is_left_alone_unless_it_is_the_same() {
    ProjectDesk desk = worked();
    byte[] first = export(desk);
    ProjectDesk other = elsewhere();
    assertThat(imported(other, first).added()).isTrue();
    assertThat(imported(other, first).added()).isFalse();

    desk.recorded(SetAttributes.of(List.of(Attribute.of("more", "x"))));
    assertThat(imported(other, export(desk)).added()).isTrue();
    assertSame(other.storage(), desk.storage(), desk.stream());
    assertThat(refused(other, first).text(Locale.CHINESE)).contains("不一致");

    ProjectDesk third = worked();
    byte[] kept = export(third);
    assertThat(refused(third, export(desk)).text(Locale.ENGLISH)).contains("exists");
    assertThat(export(third)).isEqualTo(kept);
  }

  @Test
  void a_destroyed_stream_is_not_brought_back() {
    LocalRule tenYears =
        LocalRule.from(
            LocalLimit.PROJECT_RETENTION,
            TimeLimit.parse("10 YEARS", "县档案保管期限表"),
            LocalDate.of(2024, 1, 1));
    DocumentRef paper = new DocumentRef("p-1");
    ProjectDesk desk = ProjectDesk.on("2024-03-04", LocalRuleBook.of(tenYears));
    desk.recorded(Plans.adopt(Plans.licence("A08"))).recorded(TerminateProject.of(paper, paper));
    byte[] bytes = export(desk);
    desk.day("2035-01-01");
    desk.recorded(DestroyStream.of(new DocumentRef("order-9"), paper, new PersonRef("head-1")));
    List<Entry> residues = desk.storage().read(desk.stream(), 0, 1_000);

    ImportException refused = refused(desk, bytes);

    assertThat(refused.text(Locale.CHINESE)).contains("2035年1月1日", "order-9", "已依令销毁的，不予导入");
    assertThat(refused.text(Locale.ENGLISH))
        .contains("was destroyed on 2035-01-01 by order order-9");
    assertThat(desk.storage().read(desk.stream(), 0, 1_000)).isEqualTo(residues);
  }

  /** A storage that commits one by one, and whose database fails after the first. */
  @Test
  void an_interrupted_import_is_completed_by_its_repetition() {
    ProjectDesk desk = worked();
    byte[] bytes = export(desk);
    InMemoryStorage memory = new InMemoryStorage();
    Storage failing =
        new ForwardingStorage(memory) {
          @Override
          public List<CommitResult> commitAll(List<Commit> commits) {
            super.commit(commits.get(0));
            throw new StorageException("cut off", false, new IllegalStateException());
          }
        };
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> imported(ProjectDesk.over(failing, "2024-03-04"), bytes));
    assertThat(memory.head(desk.stream())).isPresent();

    ProjectDesk again = ProjectDesk.over(memory, "2024-03-04");
    assertThat(imported(again, bytes).added()).isTrue();

    assertSame(memory, desk.storage(), desk.stream());
    assertThat(export(again)).isEqualTo(bytes);
  }

  @Test
  void what_this_release_does_not_know_is_refused_by_name() throws IOException {
    ProjectDesk desk = worked();
    Entry first = desk.storage().read(desk.stream(), 0, 1).get(0);
    Entry newer = Forgery.copy(first, "type").type("approval.of-tomorrow").build();
    assertThat(refused(elsewhere(), forged(desk.stream(), newer)).text(Locale.CHINESE))
        .contains("entries.jsonl 第1行", "本版本不能读取该记录");
    assertThat(refused(elsewhere(), forged(new StreamKey("lease", "L-1"), first)).getMessage())
        .contains("no streams of kind 'lease'");
  }

  /** A package of one entry whose chain was made anew. */
  private static byte[] forged(StreamKey stream, Entry entry) throws IOException {
    Receipt receipt = new Receipt(entry.commandKey(), Bytes.empty(), 1, 1);
    Entry sealed =
        Forgery.copy(entry, "seal").seal(Seal.of(List.of(), Optional.of(receipt))).build();
    Entry chained =
        Forgery.copy(sealed, "chain")
            .chain(HashChain.next(HashAlgorithm.SHA_256, stream, sealed, HashChain.start()))
            .build();
    InMemoryStorage storage = new InMemoryStorage();
    storage.commit(
        Commit.builder().stream(stream)
            .expectedVersion(0)
            .addEntries(chained)
            .receipt(receipt)
            .build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackageWriter(storage, stream, storage.head(stream).orElseThrow(), List.of()).write(out);
    return out.toByteArray();
  }
}
