package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.UnknownStreamException;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ExportException;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.InclusionProof;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;

/** What is not exported, and what is said of it. */
class ExportTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final PersonRef HEAD = new PersonRef("head-1");

  private static ProjectDesk worked() {
    LocalRule tenYears =
        LocalRule.from(
            LocalLimit.PROJECT_RETENTION,
            TimeLimit.parse("10 YEARS", "县档案保管期限表"),
            LocalDate.of(2024, 1, 1));
    ProjectDesk desk = ProjectDesk.on("2024-03-04", LocalRuleBook.of(tenYears));
    desk.recorded(Plans.adopt(Plans.licence("A08")));
    desk.recorded(SetAttributes.of(List.of(Attribute.of("remark", "联系人电话 000-0000"))));
    return desk;
  }

  private static ExportException refused(ProjectDesk desk, ArchiveAnchor... anchors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportException refused =
        catchThrowableOfType(
            ExportException.class,
            () -> desk.zhuanban().archive().export(desk.stream(), List.of(anchors), out));
    assertThat(refused).as("an ExportException").isNotNull();
    assertThat(refused.stream()).isEqualTo(desk.stream());
    assertThat(refused.text(Locale.CHINESE)).startsWith(desk.stream() + "不予导出：");
    assertThat(refused.text(Locale.ENGLISH))
        .startsWith(desk.stream() + " is not exported: ")
        .isEqualTo(refused.getMessage());
    return refused;
  }

  @Test
  void a_damaged_stream_is_not_exported() {
    Storage whole = worked().storage();
    Storage withoutTexts =
        new SingleCallStorage(whole) {
          @Override
          public List<KeptText> texts(StreamKey stream, long after, long upTo) {
            return List.of();
          }
        };
    assertThat(refused(ProjectDesk.over(withoutTexts, "2024-03-04")).text(Locale.CHINESE))
        .contains("第2号记录", "核验不符（应有文字1段，现有0段，其余没有清除的指令）");
    Storage changed =
        new SingleCallStorage(whole) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            return super.read(stream, after, max).stream()
                .map(entry -> Forgery.with(entry, "actor"))
                .toList();
          }
        };
    assertThat(refused(ProjectDesk.over(changed, "2024-03-04")).text(Locale.CHINESE))
        .contains("第1号记录", "核验不符（第1号记录与其校验值不符");
  }

  @Test
  void a_destroyed_stream_is_not_exported() {
    ProjectDesk desk = worked();
    desk.recorded(TerminateProject.of(PAPER, PAPER)).day("2035-01-01");
    desk.recorded(DestroyStream.of(new DocumentRef("order-9"), PAPER, HEAD));

    ExportException refused = refused(desk);

    assertThat(refused.text(Locale.CHINESE)).contains("2035年1月1日", "order-9", "head-1", "销毁");
    assertThat(refused.text(Locale.ENGLISH)).contains("was destroyed on 2035-01-01");
  }

  @Test
  void what_does_not_exist_is_not_exported() {
    assertThatExceptionOfType(UnknownStreamException.class)
        .isThrownBy(
            () ->
                worked()
                    .zhuanban()
                    .archive()
                    .export(
                        StreamKind.PROJECT.stream("P-0"), List.of(), new ByteArrayOutputStream()));
  }

  @Test
  void a_proof_of_another_stream_or_of_another_past_is_refused() {
    ProjectDesk desk = worked();
    ProjectDesk other = ProjectDesk.on("2024-03-05");
    other.recorded(Plans.adopt(Plans.licence("A09")));
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint =
        new Checkpointer(other.storage(), HashAlgorithm.SHA_256, HeadSigner.NONE)
            .take(Set.of("project"), Instant.parse("2024-04-01T00:00:00Z"), heads::add);
    ArchiveAnchor anchor =
        new ArchiveAnchor(
            checkpoint,
            InclusionProof.of(checkpoint, heads.stream(), other.stream()).orElseThrow());

    assertThat(refused(desk, anchor).text(Locale.CHINESE)).contains("被改写过", "第1号记录");
  }

  /** Texts are read for the last time when they are written, after they were measured. */
  @Test
  void an_erasure_meanwhile_gives_no_half_package() throws IOException {
    ProjectDesk desk = worked();
    ReadTexts counted = new ReadTexts(desk, Integer.MAX_VALUE);
    export(counted);

    ReadTexts erased = new ReadTexts(desk, counted.readings);
    assertThat(refused(ProjectDesk.over(erased, "2024-03-04")).text(Locale.CHINESE))
        .contains("导出期间有改动", "重新导出");
    export(new ReadTexts(desk, Integer.MAX_VALUE));
  }

  private static void export(Storage storage) throws IOException {
    ProjectDesk desk = ProjectDesk.over(storage, "2024-03-04");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.zhuanban().archive().export(desk.stream(), List.of(), out);
    assertThat(out.size()).isPositive();
  }

  /** Erases a text before the texts are read for the n-th time. */
  private static final class ReadTexts extends SingleCallStorage {
    private final ProjectDesk desk;
    private final int last;
    private int readings;

    ReadTexts(ProjectDesk desk, int last) {
      super(desk.storage());
      this.desk = desk;
      this.last = last;
    }

    @Override
    public List<KeptText> texts(StreamKey stream, long after, long upTo) {
      readings++;
      if (readings == last) {
        desk.recorded(EraseTexts.of(List.of(2L), PAPER, HEAD));
      }
      return super.texts(stream, after, upTo);
    }
  }
}
