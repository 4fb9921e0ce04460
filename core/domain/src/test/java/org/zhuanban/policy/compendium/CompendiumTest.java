package org.zhuanban.policy.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuanban.CompendiumView;
import org.zhuanban.StreamKind;
import org.zhuanban.access.Extent;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.ViewSection;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.export.FlatTable;
import org.zhuanban.party.Role;
import org.zhuanban.policy.BenefitKind;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.PolicySearch;
import org.zhuanban.policy.compendium.CompendiumCommand.CompleteMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.EndMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.ExtendMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.ReportMeasure;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

class CompendiumTest {
  private static StreamDesk<CompendiumView> desk(String day) {
    return StreamDesk.of(StreamKind.COMPENDIUM).id("530126").on(day);
  }

  private static Light light(StreamDesk<CompendiumView> desk, String key) {
    return desk.duty(key)
        .clock()
        .lightOn(desk.zhuanban().today(), desk.view().calendars(), LightPolicy.DEFAULT)
        .orElseThrow();
  }

  private static List<String> found(StreamDesk<CompendiumView> desk, PolicySearch search) {
    return desk.view().search(search, desk.zhuanban().today()).stream().map(Policy::code).toList();
  }

  @Test
  void an_edition_holds_from_its_day_until_the_next() {
    StreamDesk<CompendiumView> desk = desk("2024-01-08");
    desk.accepted(
        CompendiumDesk.publish(
            "2024-1", "2024-02-01", CompendiumDesk.policy("P1", "稳岗补贴", 50_000)));
    desk.day("2024-03-01")
        .accepted(
            CompendiumDesk.publish(
                "2024-2", "2024-04-01", CompendiumDesk.policy("P1", "稳岗补贴", 80_000)));

    assertThat(desk.view().edition(LocalDate.of(2024, 1, 31))).isEmpty();
    assertThat(desk.view().edition(LocalDate.of(2024, 3, 31)).orElseThrow().catalogue().edition())
        .isEqualTo("2024-1");
    assertThat(desk.view().edition(LocalDate.of(2024, 4, 1)).orElseThrow().catalogue().edition())
        .isEqualTo("2024-2");
    Refusal taken =
        desk.refused(
            CompendiumDesk.publish("2024-2", "2024-05-01", CompendiumDesk.policy("P1", "稳岗补贴", 1)));
    assertThat(taken.rule()).isEqualTo(CompendiumRule.EDITION_TAKEN);
    assertThat(taken.text(Locale.CHINESE)).isEqualTo("政策汇编2024-2已于2024年3月1日发布；请另编版次");
  }

  @Test
  void policies_are_found_by_words_benefit_mode_and_condition() {
    StreamDesk<CompendiumView> desk = desk("2024-01-08");
    desk.accepted(
        CompendiumDesk.publish(
            "2024-1",
            "2024-01-01",
            CompendiumDesk.policy("P1", "稳岗补贴", 50_000, CompendiumDesk.heads(50))
                .text("对稳定就业的民营企业给予补贴。"),
            CompendiumDesk.policy(
                "P2",
                "民营企业设备补助",
                PolicyMode.NO_APPLICATION,
                80_000,
                PolicyCondition.ownership("owner", "民营"))));

    assertThat(found(desk, PolicySearch.ALL)).containsExactly("P1", "P2");
    assertThat(found(desk, PolicySearch.ALL.withWords("民营"))).containsExactly("P1", "P2");
    assertThat(found(desk, PolicySearch.ALL.withWords("民营　设备"))).containsExactly("P2");
    assertThat(found(desk, PolicySearch.ALL.withMode(PolicyMode.NO_APPLICATION)))
        .containsExactly("P2");
    assertThat(found(desk, PolicySearch.ALL.withCondition(ConditionKind.OWNERSHIP)))
        .containsExactly("P2");
    assertThat(found(desk, PolicySearch.ALL.withBenefit(BenefitKind.SHARE))).isEmpty();
    assertThat(
            FlatTable.EDITIONS.rows("530126", desk.view(), desk.zhuanban().today(), Locale.CHINESE))
        .extracting(row -> String.join(",", row))
        .containsExactly(
            "530126,,2024-01-08,1,2024-1,2024-01-08,2024-01-01,石政发〔2024〕5号,P1,稳岗补贴,县政府惠企政策汇编,LEAD,投资促进局,INSTANT,快申快享,FIXED,定额,50000.00,,,,,,,",
            "530126,,2024-01-08,1,2024-1,2024-01-08,2024-01-01,石政发〔2024〕5号,P2,民营企业设备补助,县政府惠企政策汇编,LEAD,投资促进局,NO_APPLICATION,免申即享,FIXED,定额,80000.00,,,,,,,");
  }

  @Test
  void each_measure_is_owed_by_its_unit_with_a_light_until_it_is_done() {
    StreamDesk<CompendiumView> desk = desk("2024-03-04");
    desk.accepted(
        CompendiumDesk.measures(
            "2024-03-01",
            "2024-12-31",
            PolicyMeasure.of(2, "加快重大项目用地审批", Plans.LAND).withLimit(LocalDate.of(2024, 4, 30)),
            PolicyMeasure.of(1, "返还失业保险费", Plans.REFORM)));

    assertThat(desk.due("measure:M14:1")).isEqualTo("2024-12-31");
    assertThat(desk.due("measure:M14:2")).isEqualTo("2024-04-30");
    assertThat(desk.view().subjectName(desk.duty("measure:M14:2"))).contains("加快重大项目用地审批");

    desk.day("2024-04-10").accepted(ReportMeasure.of("M14", 2, "已报批两宗"));
    desk.day("2024-05-06");
    assertThat(light(desk, "measure:M14:2")).isEqualTo(Light.YELLOW);
    desk.accepted(CompleteMeasure.of("M14", 2, CompendiumDesk.PAPER));

    assertThat(desk.duty("measure:M14:2").closedOn()).contains(LocalDate.of(2024, 5, 6));
    assertThat(desk.refused(ReportMeasure.of("M14", 2, "再报")).rule())
        .isEqualTo(CompendiumRule.MEASURE_CLOSED);
    assertThat(desk.refused(ReportMeasure.of("M14", 3, "再报")).text(Locale.CHINESE))
        .isEqualTo("政策措施M14没有第3条；现有1、2");
    assertThat(
            FlatTable.MEASURES.rows("530126", desk.view(), desk.zhuanban().today(), Locale.CHINESE))
        .extracting(row -> String.join(",", row))
        .containsExactly(
            "530126,,2024-05-06,5,M14,稳增长十四条措施,石政发〔2024〕5号,2024-03-01,2024-12-31,,1,返还失业保险费,REFORM,县发展和改革局,2024-12-31,0,0,,,RUNNING,进行中,GREEN,正常",
            "530126,,2024-05-06,5,M14,稳增长十四条措施,石政发〔2024〕5号,2024-03-01,2024-12-31,,2,加快重大项目用地审批,LAND,县自然资源局,2024-04-30,0,1,2024-04-10,2024-05-06,DONE,已完成,CLOSED_LATE,超承诺办结");
  }

  @Test
  void a_measure_is_extended_by_its_last_day_only() {
    StreamDesk<CompendiumView> desk = desk("2024-03-04");
    desk.accepted(
        CompendiumDesk.measures(
            "2024-03-01", "2024-06-30", PolicyMeasure.of(1, "返还失业保险费", Plans.REFORM)));
    ExtendMeasure july =
        ExtendMeasure.of("M14", 1, LocalDate.of(2024, 7, 31), CompendiumDesk.PAPER);
    desk.day("2024-06-28").accepted(july);
    assertThat(desk.due("measure:M14:1")).isEqualTo("2024-07-31");

    desk.day("2024-08-01");
    ExtendMeasure late =
        ExtendMeasure.of("M14", 1, LocalDate.of(2024, 9, 30), CompendiumDesk.PAPER);
    assertThat(desk.refused(late).text(Locale.CHINESE))
        .isEqualTo("政策措施M14第1条的完成时限为2024年7月31日，期限届满后不得延期；请尽快落实并登记完成");
    desk.recorded(late);

    assertThat(desk.due("measure:M14:1")).isEqualTo("2024-07-31");
    assertThat(desk.violations())
        .singleElement()
        .asString()
        .startsWith("2024-08-01 compendium.EXTENDED_TOO_LATE");
  }

  @Test
  void what_is_open_ends_with_its_package() {
    StreamDesk<CompendiumView> desk = desk("2024-03-04");
    desk.accepted(
        CompendiumDesk.measures(
            "2024-03-01", "2024-06-30", PolicyMeasure.of(1, "返还失业保险费", Plans.REFORM)));
    desk.day("2024-05-06").accepted(EndMeasures.of("M14", CompendiumDesk.PAPER));

    assertThat(desk.duty("measure:M14:1").closedOn()).contains(LocalDate.of(2024, 5, 6));
    assertThat(desk.refused(EndMeasures.of("M14", CompendiumDesk.PAPER)).rule())
        .isEqualTo(CompendiumRule.PACKAGE_ENDED);
    assertThat(desk.refused(CompleteMeasure.of("M14", 1, CompendiumDesk.PAPER)).rule())
        .isEqualTo(CompendiumRule.MEASURE_CLOSED);
  }

  @Test
  void everybody_reads_the_policies_and_the_organs_read_the_measures() {
    for (Role role : Role.values()) {
      assertThat(RoleTable.USUAL.reading(ViewSection.COMPENDIUM, role))
          .isEqualTo(role == Role.PLATFORM ? Extent.NONE : Extent.ALL);
    }
    assertThat(RoleTable.USUAL.reading(ViewSection.MEASURES, Role.ENTERPRISE))
        .isEqualTo(Extent.NONE);
    assertThat(RoleTable.USUAL.reading(ViewSection.MEASURES, Role.HANDLER)).isEqualTo(Extent.ALL);
    assertThat(Set.of("compendium.report-measure", "compendium.complete-measure"))
        .allMatch(name -> RoleTable.USUAL.acting(name, Role.HANDLER) == Extent.OWN);
  }
}
