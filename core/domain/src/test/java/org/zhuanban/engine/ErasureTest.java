package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.FreeText;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

class ErasureTest {
  private static final DocumentRef ORDER = new DocumentRef("order-1");
  private static final PersonRef HEAD = new PersonRef("head-1");
  private static final String SECRET = "联系人电话 000-0000";

  private static SetAttributes note(String key, String text) {
    return SetAttributes.of(List.of(Attribute.of(key, text)));
  }

  private static EraseTexts erase(Long... entries) {
    return EraseTexts.of(List.of(entries), ORDER, HEAD);
  }

  private static Optional<String> attribute(ProjectDesk desk, String key) {
    return Optional.ofNullable(desk.view().attributes().ofProject().get(key));
  }

  /** Everything that the storage holds of the stream. */
  private static String kept(ProjectDesk desk) {
    StringBuilder all = new StringBuilder();
    for (Entry entry : desk.storage().read(desk.stream(), 0, 1_000)) {
      all.append(new String(entry.body().toArray(), StandardCharsets.UTF_8));
    }
    for (KeptText text : desk.storage().texts(desk.stream(), 0, 1_000)) {
      all.append(new String(text.content().toArray(), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  @Test
  void a_text_lies_beside_its_entry_and_is_read_with_it() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.recorded(note("remark", SECRET));

    assertThat(attribute(desk, "remark")).contains(SECRET);
    assertThat(attribute(desk.another(), "remark")).contains(SECRET);
    Entry entry = desk.storage().read(desk.stream(), 0, 1).get(0);
    assertThat(new String(entry.body().toArray(), StandardCharsets.UTF_8))
        .matches(
            "\\{\"attributes\":\\[\\{\"key\":\"remark\",\"value\":\\{\"aside\":\"[0-9a-f]{64}\"}}]}");
    assertThat(kept(desk)).contains(SECRET);
  }

  @Test
  void the_same_text_is_never_bound_by_the_same_digest() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.recorded(note("a", SECRET));
    desk.recorded(note("a", SECRET));

    List<Entry> entries = desk.storage().read(desk.stream(), 0, 2);
    assertThat(entries.get(0).body()).isNotEqualTo(entries.get(1).body());
  }

  @Test
  void what_is_erased_is_nowhere_any_more_and_the_chain_stays_valid() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    ProjectDesk other = desk.another();
    desk.recorded(note("remark", SECRET));
    desk.recorded(note("other", "无关内容"));
    assertThat(attribute(other, "remark")).contains(SECRET);
    List<Entry> before = desk.storage().read(desk.stream(), 0, 10);

    desk.day("2024-03-05");
    assertThat(StreamDesk.events(desk.request(erase(1L))))
        .containsExactly(new TextsErased(List.of(1L), ORDER, HEAD));

    assertThat(kept(desk)).doesNotContain(SECRET).contains("无关内容");
    assertThat(desk.storage().read(desk.stream(), 0, 2)).isEqualTo(before);
    for (ProjectDesk node : List.of(desk, other, desk.another())) {
      assertThat(attribute(node, "remark")).contains(FreeText.ERASED);
      assertThat(attribute(node, "other")).contains("无关内容");
      assertThat(node.view().history().toString()).doesNotContain(SECRET);
      assertThat(node.view().corrections().erased()).containsOnlyKeys(1L);
    }
    ProjectView then =
        desk.zhuanban()
            .read(StreamKind.PROJECT, "P-2024-001", AsOf.day(desk.zhuanban().today().minusDays(1)));
    assertThat(then.attributes().ofProject()).containsEntry("remark", FreeText.ERASED);
    assertThat(new Verifier(desk.storage()).stream(desk.stream()).findings()).isEmpty();
    desk.recorded(note("remark", "新"));
    assertThat(attribute(desk.another(), "remark")).contains("新");
  }

  @Test
  void all_of_a_stream_goes_with_one_order_and_the_order_again_does_nothing() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.recorded(note("remark", SECRET));
    desk.day("2024-03-06");
    desk.zhuanban()
        .handle(
            desk.newRequest("late", note("late", "补"), desk.zhuanban().today().minusDays(3))
                .because("值班员补录 " + SECRET));
    long version = desk.view().version();

    desk.recorded(erase());

    assertThat(desk.storage().texts(desk.stream(), 0, 1_000)).isEmpty();
    assertThat(kept(desk)).doesNotContain(SECRET);
    assertThat(desk.view().corrections().reasons().values()).containsOnly(FreeText.ERASED);
    assertThat(desk.recordedEvents(erase())).isEmpty();
    assertThat(desk.view().version()).isEqualTo(version + 1);
  }

  @Test
  void the_reason_of_an_entry_and_what_repeats_its_text_go_with_it() {
    ProjectDesk desk = ProjectDesk.on("2024-03-06");
    desk.recorded(note("a", "x"));
    desk.zhuanban()
        .handle(
            desk.newRequest("late", note("late", SECRET), desk.zhuanban().today().minusDays(2))
                .because("因" + SECRET));
    desk.recorded(note("copy", SECRET));
    desk.recorded(note("else", "y"));

    assertThat(desk.recordedEvents(erase(2L)))
        .containsExactly(new TextsErased(List.of(2L, 3L, 4L), ORDER, HEAD));

    assertThat(kept(desk)).doesNotContain(SECRET);
    assertThat(desk.another().view().attributes()).isEqualTo(desk.view().attributes());
    assertThat(attribute(desk, "else")).contains("y");
  }

  @Test
  void a_fact_that_waits_is_taken_after_its_text_was_erased() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.record(
        SetAttributes.of(List.of(Attribute.of("remark", SECRET))).withItem("A01"),
        desk.zhuanban().today());
    assertThat(desk.view().corrections().pending()).containsOnlyKeys(1L);
    assertThat(desk.storage().texts(desk.stream(), 0, 1)).hasSize(1);

    desk.recorded(erase(1L));
    desk.recorded(Plans.adopt(Plans.licence("A01")));

    assertThat(desk.view().corrections().pending()).isEmpty();
    assertThat(desk.another().view().attributes().ofItem("A01"))
        .containsEntry("remark", FreeText.ERASED);
    assertThat(kept(desk)).doesNotContain(SECRET);
  }

  @Test
  void a_fact_that_has_waited_leaves_no_copy_behind() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.record(
        SetAttributes.of(List.of(Attribute.of("remark", SECRET))).withItem("A01"),
        desk.zhuanban().today());
    desk.recorded(Plans.adopt(Plans.licence("A01")));
    assertThat(desk.view().attributes().ofItem("A01")).containsEntry("remark", SECRET);

    desk.recorded(erase(1L));

    assertThat(kept(desk)).doesNotContain(SECRET);
    assertThat(desk.view().history().toString()).doesNotContain(SECRET);
  }

  @Test
  void a_command_is_known_again_by_what_it_says_and_after_erasure_by_its_key() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    Request request = desk.newRequest("k-1", note("remark", SECRET), desk.zhuanban().today());
    Request another = desk.newRequest("k-1", note("remark", "不同"), desk.zhuanban().today());
    desk.zhuanban().handle(request);

    assertThat(desk.another().zhuanban().handle(request)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.another().zhuanban().handle(another)).isInstanceOf(Outcome.Refused.class);
    desk.recorded(erase(1L));

    Outcome again = desk.another().zhuanban().handle(request);
    assertThat(again).isInstanceOf(Outcome.Done.class);
    assertThat(again.toString()).doesNotContain(SECRET);
  }

  @Test
  void what_has_no_text_has_none_to_erase() {
    ProjectDesk desk = ProjectDesk.with("2024-03-04", Plans.licence("A01"));

    for (long entry : List.of(0L, 1L, 2L)) {
      assertThat(desk.refused(erase(entry))).isEqualTo(Refusal.of(CorrectionRule.NO_TEXT, entry));
    }
    assertThat(desk.recordedEvents(erase())).isEmpty();
  }

  /** A storage of the time before texts were kept. */
  private static final class Older extends SingleCallStorage {
    private boolean keeps;

    Older(Storage kept) {
      super(kept);
    }

    @Override
    public boolean keepsTexts() {
      return keeps;
    }
  }

  @Test
  void a_text_in_the_entry_itself_is_read_but_cannot_be_erased() {
    Older older = new Older(new InMemoryStorage());
    ProjectDesk desk = ProjectDesk.over(older, "2024-03-04");
    desk.recorded(note("remark", SECRET));
    assertThat(older.texts(desk.stream(), 0, 10)).isEmpty();
    assertThat(desk.refused(erase(1L))).isEqualTo(Refusal.of(CorrectionRule.TEXT_NOT_APART, 1L));

    older.keeps = true;
    desk.recorded(note("later", "新"));

    assertThat(attribute(desk.another(), "remark")).contains(SECRET);
    assertThat(desk.refused(erase())).isEqualTo(Refusal.of(CorrectionRule.TEXT_NOT_APART, 1L));
    desk.recorded(erase(2L));
    assertThat(attribute(desk.another(), "later")).contains(FreeText.ERASED);
    older.keeps = false;
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> desk.another().view());
  }

  @Test
  void a_text_that_was_tampered_with_makes_the_stream_unreadable() {
    InMemoryStorage storage = new InMemoryStorage();
    ProjectDesk desk = ProjectDesk.over(storage, "2024-03-04");
    desk.recorded(note("remark", SECRET));
    KeptText text = storage.texts(desk.stream(), 0, 1).get(0);
    Storage forged =
        new SingleCallStorage(storage) {
          @Override
          public List<KeptText> texts(StreamKey stream, long after, long upTo) {
            byte[] content = text.content().toArray();
            content[content.length - 1]++;
            return List.of(new KeptText(text.version(), text.place(), Bytes.of(content)));
          }
        };

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> ProjectDesk.over(forged, "2024-03-04").view())
        .withMessageContaining("does not fit its digest");
  }

  @Test
  void texts_are_read_only_where_an_entry_has_some() {
    int[] asked = {0};
    Storage counting =
        new SingleCallStorage(new InMemoryStorage()) {
          @Override
          public List<KeptText> texts(StreamKey stream, long after, long upTo) {
            asked[0]++;
            return super.texts(stream, after, upTo);
          }

          @Override
          public CommitResult commit(Commit commit) {
            return super.commit(commit);
          }
        };
    ProjectDesk desk = ProjectDesk.over(counting, "2024-03-04");
    desk.recorded(Plans.adopt(Plans.licence("A01")));
    assertThat(desk.another().view().version()).isEqualTo(1);
    assertThat(asked[0]).isZero();

    desk.recorded(note("a", "x"));
    desk.recorded(note("b", "y"));
    assertThat(asked[0]).isZero();
    assertThat(attribute(desk.another(), "b")).contains("y");
    assertThat(asked[0]).isEqualTo(1);
  }
}
