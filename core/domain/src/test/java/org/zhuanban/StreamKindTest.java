package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;

class StreamKindTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final PersonRef CLERK = new PersonRef("clerk-1");

  private final Zhuanban zhuanban = Zhuanban.builder().clock(new SettableClock(DAY)).build();

  @Test
  void every_constant_is_among_all_kinds_once() throws IllegalAccessException {
    List<Object> constants = new ArrayList<>();
    for (Field field : StreamKind.class.getFields()) {
      constants.add(field.get(null));
    }

    assertThat(StreamKind.all()).doesNotHaveDuplicates().isEqualTo(constants);
    assertThat(StreamKind.all().stream().map(StreamKind::name)).doesNotHaveDuplicates();
  }

  @Test
  void a_stream_in_which_nothing_was_recorded_is_unknown() {
    for (StreamKind<?> kind : StreamKind.all()) {
      if (kind != StreamKind.ACCOUNTABILITY) {
        assertUnknown(() -> zhuanban.read(kind, "X-1"), kind);
        assertThat(zhuanban.find(kind, "X-1")).as("%s", kind).isEmpty();
      }
    }
    assertUnknown(
        () -> zhuanban.forReader(CLERK).read(StreamKind.ACCOUNTABILITY, "X-1"),
        StreamKind.ACCOUNTABILITY);
  }

  private static void assertUnknown(Runnable read, StreamKind<?> kind) {
    assertThatThrownBy(read::run)
        .as("%s", kind)
        .hasMessage(
            "没有标识为“X-1”的"
                + kind.text(Locale.CHINESE)
                + "：请核对标识，或先登记。There is no "
                + kind.text(Locale.ENGLISH)
                + " 'X-1': check the id, or begin it by a command or a fact; where it may be absent,"
                + " read it by find.")
        .isInstanceOfSatisfying(
            UnknownStreamException.class,
            thrown -> {
              assertThat(thrown.stream()).isEqualTo(new StreamKey(kind.name(), "X-1"));
              assertThat(thrown.text(Locale.CHINA))
                  .isEqualTo("没有标识为“X-1”的%s；请核对标识", kind.text(Locale.CHINESE));
              assertThat(thrown.text(Locale.FRENCH))
                  .isEqualTo("There is no %s 'X-1'; check the id", kind.text(Locale.ENGLISH));
            });
  }

  @Test
  void a_kind_is_called_as_an_official_calls_it() {
    assertThat(StreamKind.all())
        .extracting(kind -> kind.text(Locale.CHINESE))
        .containsExactly("项目", "代表建议", "客商", "招商活动", "机构", "政策汇编", "督查登记", "问责案件");
    assertThat(StreamKind.all())
        .extracting(kind -> kind.text(Locale.ENGLISH))
        .containsExactly(
            "project",
            "suggestion",
            "investor",
            "activity",
            "organisation",
            "compendium of policies",
            "register of inspections",
            "case of accountability");
  }

  @Test
  void a_project_that_begins_later_is_known_and_empty() {
    zhuanban.handle(
        StreamKind.PROJECT.stream("P-1"), AdoptPlan.of(Plans.plan(Plans.plain("L"))), CLERK);

    ProjectView before = zhuanban.read(StreamKind.PROJECT, "P-1", AsOf.day(DAY.minusDays(1)));

    assertThat(before.history()).isEmpty();
    assertThat(before.version()).isEqualTo(1);
    assertThat(zhuanban.read(StreamKind.PROJECT, "P-1", AsOf.day(DAY)).history()).hasSize(1);
  }

  @Test
  void the_host_itself_reads_no_case_of_accountability() {
    assertThatThrownBy(() -> zhuanban.find(StreamKind.ACCOUNTABILITY, "Q-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("forReader(person)");
  }
}
