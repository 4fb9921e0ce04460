package org.zhuanban.items.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.InputException;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;

class CountyItemsProperties {
  private static final NationalItems ITEMS = NationalItems.bundled();
  private static final WorkCalendar CALENDAR = CalendarBook.bundled().calendar("CN");
  private static final CountyItems NONE = CountyItems.of(ITEMS, CALENDAR);
  private static final String PAPER = "县政务公告〔2026〕1号";

  @Provide
  Arbitrary<ItemVersion> versions() {
    return Arbitraries.of(ITEMS.versions());
  }

  @Property(tries = 60)
  void a_committed_limit_is_never_longer_than_the_statutory_one(
      @ForAll("versions") ItemVersion law, @ForAll @IntRange(min = 1, max = 90) int days) {
    TimeLimit committed = TimeLimit.workingDays(days, PAPER);
    CountyItems county = NONE.with(law.code(), 1, "D", item -> item.committed(committed));
    boolean longer =
        law.statutory().filter(limit -> committed.canEndAfter(limit, CALENDAR)).isPresent();

    if (longer) {
      InputException fault =
          catchThrowableOfType(InputException.class, () -> county.items(law.from()));
      assertThat(fault.getMessage()).contains("CountyItems." + law.code() + ".committed");
    } else {
      assertThat(county.items(law.from()))
          .singleElement()
          .satisfies(item -> assertThat(item.committed()).contains(committed));
    }
  }

  @Property(tries = 100)
  void a_county_cannot_change_what_the_law_says(
      @ForAll("versions") ItemVersion law, @ForAll @IntRange(min = 1, max = 90) int days) {
    Optional<TimeLimit> other = Optional.of(TimeLimit.workingDays(days, PAPER));
    List<UnaryOperator<ApprovalItem.Builder>> limits =
        List.of(
            item -> item.statutory(other),
            item -> item.extension(other),
            item -> item.correction(other.orElseThrow()),
            item -> item.validity(other),
            item -> item.renewBefore(other),
            item -> item.startWithin(other));
    List<UnaryOperator<ApprovalItem.Builder>> effects =
        List.of(
            item ->
                item.addSpecial(new SpecialProcedure(PauseReason.BIDDING, Optional.empty(), false)),
            item -> item.addSilence(SilenceEffect.DEEMED_ABANDONED));

    assertThat(limits)
        .allSatisfy(
            local ->
                assertThatThrownBy(() -> NONE.with(law.code(), 1, "D", local).items(law.from()))
                    .isInstanceOf(IllegalStateException.class));
    assertThat(effects)
        .allSatisfy(
            local ->
                assertThatThrownBy(() -> NONE.with(law.code(), 1, "D", local).items(law.from()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("CountyItems." + law.code()));
  }

  @Property
  void the_day_decides_the_version(@ForAll("versions") ItemVersion law) {
    CountyItems county = NONE.with(law.code(), 2, "D", item -> item);

    assertThat(county.items(law.from()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.statutory()).isEqualTo(law.statutory());
              assertThat(item.name()).isEqualTo(law.name());
              assertThat(item.stage()).isEqualTo(2);
            });
    law.until()
        .ifPresent(last -> assertThat(county.items(last)).isEqualTo(county.items(law.from())));
    assertThat(county.changes(law.from().minusDays(1), law.from())).containsExactly(law.from());
  }

  @Property
  void an_item_is_left_out_before_the_law_had_it(@ForAll("versions") ItemVersion law) {
    LocalDate before = ITEMS.versions(law.code()).get(0).from().minusDays(1);

    assertThat(NONE.with(law.code(), 1, "D", item -> item).items(before)).isEmpty();
  }

  @Property
  void no_item_is_added_twice(@ForAll("versions") ItemVersion law) {
    CountyItems county = NONE.with(law.code(), 1, "D", item -> item);

    assertThat(
            catchThrowableOfType(
                InputException.class, () -> county.with(law.code(), 2, "E", item -> item)))
        .hasMessageContaining(law.code());
  }

  @Property(tries = 50)
  void an_unknown_code_is_refused(@ForAll @IntRange(min = 100, max = 999) int number) {
    Assume.that(ITEMS.versions("X" + number).isEmpty());

    assertThat(
            catchThrowableOfType(
                InputException.class, () -> NONE.with("X" + number, 1, "D", item -> item)))
        .hasMessageContaining("X" + number);
  }

  @Example
  void a_county_adds_departments_materials_codes_and_items_of_its_own() {
    Department housing = new Department("HCB", "县住房和城乡建设局", Level.COUNTY, "CN");
    Material drawings = Material.own("M7", "施工图设计文件");
    ItemCodes codes =
        ItemCodes.NONE
            .withBasic("442199806003")
            .withImplementation("12441500196720244T3442199806003")
            .withVersion("3");
    ApprovalItem own =
        NONE.with("GH04", 2, "HCB", item -> item)
            .items(LocalDate.of(2026, 1, 5))
            .get(0)
            .withPrerequisites(List.of());
    Catalogue catalogue =
        NONE.with(
                "SG01",
                "A12",
                3,
                "HCB",
                item ->
                    item.committed(TimeLimit.workingDays(3, PAPER))
                        .addMaterials(drawings)
                        .codes(codes))
            .with(own)
            .catalogue("2026-1", LocalDate.of(2026, 1, 5), PAPER, List.of(housing));

    assertThat(catalogue.validFrom()).isEqualTo("2026-01-05");
    assertThat(catalogue.items()).extracting(ApprovalItem::code).containsExactly("A12", "GH04");
    assertThat(catalogue.item("A12").orElseThrow())
        .satisfies(
            item -> {
              assertThat(item.statutory()).contains(TimeLimit.workingDays(7, "建筑法（2019年修正）第八条第二款"));
              assertThat(item.materials()).containsExactly(drawings);
              assertThat(item.codes()).contains(codes);
              assertThat(item.department()).isEqualTo("HCB");
            });
  }
}
