package org.zhuanban.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class AttributeTest {
  private static SetAttributes onProject(Attribute... attributes) {
    return SetAttributes.of(List.of(attributes));
  }

  private static SetAttributes onItem(String item, Attribute... attributes) {
    return SetAttributes.of(List.of(attributes)).withItem(item);
  }

  @Test
  void attributes_are_set_and_cleared_each_where_it_belongs() {
    ProjectDesk desk = ProjectDesk.with("2024-03-04", Plans.licence("A01"));
    desk.recorded(onProject(Attribute.of("oa", "12"), Attribute.of("area", "北区")));
    desk.recorded(onItem("A01", Attribute.of("oa", "13")));

    assertThat(desk.another().view().attributes().ofProject())
        .containsEntry("oa", "12")
        .containsEntry("area", "北区");
    assertThat(desk.view().attributes().ofItem("A01")).containsEntry("oa", "13").hasSize(1);
    assertThat(desk.view().attributes().ofItem("A02")).isEmpty();

    desk.day("2024-03-05");
    desk.recorded(onProject(Attribute.cleared("oa"), Attribute.of("area", "南区")));
    desk.recorded(onItem("A01", Attribute.cleared("oa")));

    assertThat(desk.view().attributes().ofProject()).hasSize(1).containsEntry("area", "南区");
    assertThat(desk.view().attributes().ofItems()).isEmpty();
    assertThat(
            desk.zhuanban()
                .read(
                    StreamKind.PROJECT,
                    "P-2024-001",
                    AsOf.day(desk.zhuanban().today().minusDays(1)))
                .attributes()
                .ofProject())
        .containsEntry("area", "北区");
  }

  @Test
  void what_was_set_wrongly_is_annulled() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    desk.recorded(onProject(Attribute.of("oa", "12")));
    desk.recorded(onProject(Attribute.of("oa", "13")));

    desk.recorded(AnnulEntry.of(2, new DocumentRef("memo"), new PersonRef("head")));

    assertThat(desk.view().attributes().ofProject()).containsEntry("oa", "12");
  }

  @Test
  void an_item_that_no_plan_has_has_no_attributes_yet() {
    ProjectDesk desk = ProjectDesk.with("2024-03-04", Plans.licence("A01"));

    assertThat(desk.refused(onItem("A02", Attribute.of("oa", "12"))))
        .isEqualTo(Refusal.of(AttributeRule.ITEM_NOT_PLANNED, "A02"));
  }

  @Test
  void there_are_fifty_attributes_at_most() {
    ProjectDesk desk = ProjectDesk.on("2024-03-04");
    Attribute[] fifty =
        IntStream.range(0, 50).mapToObj(i -> Attribute.of("k" + i, "v")).toArray(Attribute[]::new);
    desk.recorded(onProject(fifty));

    assertThat(desk.refused(onProject(Attribute.of("more", "v"))))
        .isEqualTo(Refusal.of(AttributeRule.TOO_MANY_ATTRIBUTES, 50, 51));
    desk.recorded(onProject(Attribute.cleared("k0"), Attribute.of("more", "v")));
    assertThat(desk.view().attributes().ofProject()).hasSize(50).doesNotContainKey("k0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "键", "a/b"})
  void a_key_is_plain(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribute.of(key, "v"))
        .withMessageContaining("'" + key + "'");
  }

  @Test
  void a_value_says_something_and_a_key_is_named_once() {
    assertThatIllegalArgumentException().isThrownBy(() -> Attribute.of("k", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> onProject());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onProject(Attribute.of("k", "1"), Attribute.cleared("k")))
        .withMessageContaining("names k twice");
  }
}
