package org.zhuanban.items.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.items.cn.Clause.Part;

class NationalItemsProperties {
  private static final NationalItems ITEMS = NationalItems.bundled();

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2003, 1, 1).toEpochDay(), LocalDate.of(2035, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<ItemVersion> versions() {
    return Arbitraries.of(ITEMS.versions());
  }

  @Property(tries = 300)
  void a_day_picks_at_most_one_version_of_an_item(@ForAll("days") LocalDate day) {
    List<ItemVersion> then = ITEMS.inForceOn(day);

    assertThat(then).extracting(ItemVersion::code).doesNotHaveDuplicates();
    for (String code : ITEMS.codes()) {
      assertThat(ITEMS.version(code, day).stream())
          .containsExactlyElementsOf(
              then.stream().filter(version -> version.code().equals(code)).toList());
    }
  }

  @Property(tries = 300)
  void what_is_in_force_changes_on_no_day_but_those_of_change(
      @ForAll("days") LocalDate day, @ForAll("days") LocalDate other) {
    LocalDate first = day.isBefore(other) ? day : other;
    LocalDate last = day.isBefore(other) ? other : day;

    assertThat(ITEMS.changes(first, last)).isSorted().doesNotHaveDuplicates();
    if (ITEMS.changes(first, last).isEmpty()) {
      assertThat(ITEMS.inForceOn(last)).isEqualTo(ITEMS.inForceOn(first));
    }
    for (LocalDate change : ITEMS.changes(first, last)) {
      assertThat(ITEMS.inForceOn(change)).isNotEqualTo(ITEMS.inForceOn(change.minusDays(1)));
    }
  }

  @Property
  void every_version_rests_on_texts_that_were_in_force_with_it(
      @ForAll("versions") ItemVersion version) {
    assertThat(version.clauses(version.general() ? Part.ITEM : Part.LIMIT).size())
        .isGreaterThanOrEqualTo(version.statutory().isPresent() ? 1 : 0);
    for (Clause clause : version.clauses()) {
      assertThat(clause.law().source()).matches("https?://.+");
      assertThat(clause.law().inForceOn(version.from())).as(clause.toString()).isTrue();
      assertThat(version.until().map(clause.law()::inForceOn).orElse(true)).isTrue();
      if (version.until().isEmpty()) {
        assertThat(clause.law().until()).as(clause.toString()).isEmpty();
      }
    }
  }

  /** Only laws and regulations may set longer limits than the general ones. */
  @Property
  void a_rule_of_a_ministry_sets_no_longer_limit(@ForAll("versions") ItemVersion version) {
    version
        .clauses()
        .forEach(
            clause -> {
              if (clause.law().rank() == Law.Rank.RULE && clause.part() == Part.LIMIT) {
                assertThat(days(version.statutory())).isLessThanOrEqualTo(20);
              }
              if (clause.law().rank() == Law.Rank.RULE && clause.part() == Part.EXTENSION) {
                assertThat(days(version.extension())).isLessThanOrEqualTo(10);
              }
            });
  }

  @Property
  void what_can_be_extended_has_an_officer_who_may_do_it(@ForAll("versions") ItemVersion version) {
    assertThat(version.extensionBy().isPresent()).isEqualTo(version.extension().isPresent());
    assertThat(version.extension().isEmpty() || version.statutory().isPresent()).isTrue();
    assertThat(version.renewBefore().isEmpty() || version.validity().isPresent()).isTrue();
  }

  @Property
  void an_item_of_a_plan_has_all_that_the_law_says(@ForAll("versions") ItemVersion version) {
    var item = version.item("A1").stage(1).department("D").build();

    assertThat(item.code()).isEqualTo("A1");
    assertThat(item.name()).isEqualTo(version.name());
    assertThat(item.statutory()).isEqualTo(version.statutory());
    assertThat(item.extension()).isEqualTo(version.extension());
    assertThat(item.correction()).isEqualTo(version.correction());
    assertThat(item.special()).isEqualTo(version.special());
    assertThat(item.validity()).isEqualTo(version.validity());
    assertThat(item.longestExtension())
        .isEqualTo(version.general() ? version.extension() : Optional.empty());
  }

  private static int days(Optional<TimeLimit> limit) {
    return limit
        .filter(
            value -> value.unit() == LimitUnit.WORKING_DAYS || value.unit() == LimitUnit.IMMEDIATE)
        .map(TimeLimit::amount)
        .orElse(Integer.MAX_VALUE);
  }
}
