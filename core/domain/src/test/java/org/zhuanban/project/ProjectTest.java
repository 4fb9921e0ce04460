package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.command.Refusal;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectEvent.AgreementSigned;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ProjectTest {
  @Test
  void an_agreement_is_signed_once() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    SignAgreement sign = Plans.sign();

    assertThat(desk.recordedEvents(sign))
        .containsExactly(new AgreementSigned(sign.agreement(), sign.leadBureau()));

    Refusal again = desk.day("2024-01-16").refused(sign);
    assertThat(again.rule()).isEqualTo(ProjectRule.ALREADY_SIGNED);
    assertThat(again.text(Locale.ENGLISH))
        .isEqualTo("The agreement was signed on 2024-01-15 already; it is signed once");
    assertThat(again.text(Locale.CHINESE)).isEqualTo("投资协议已于2024年1月15日签订；只签订一次");
    assertThat(desk.view().project().signed())
        .contains(
            new Project.Signing(LocalDate.of(2024, 1, 15), sign.agreement(), sign.leadBureau()));
  }

  @Test
  void the_lead_bureau_needs_a_calendar_that_is_known() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    Department bureau = new Department("LEAD", "投资促进局", Level.COUNTY, "CN+FAR");

    Refusal refusal = desk.refused(SignAgreement.of(Plans.sign().agreement(), bureau));

    assertThat(refusal.rule()).isEqualTo(ProjectRule.UNKNOWN_CALENDAR);
    assertThat(refusal.text(Locale.ENGLISH))
        .isEqualTo(
            "Lead bureau LEAD works by calendar CN+FAR, which is unknown; notices are loaded of CN:"
                + " write CN, or join others to it by +");
    assertThat(refusal.text(Locale.CHINESE))
        .isEqualTo("牵头单位LEAD的日历CN+FAR无法识别；已载入放假通知的有CN：请填写CN，或以+叠加其他");
  }

  @Test
  void an_agreement_is_about_money() {
    for (String amount : new String[] {"0", "-1.50"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Agreement.of(new BigDecimal(amount)))
          .withMessage("Agreement.totalInvestment is more than 0, but was %s; correct it", amount);
    }
  }
}
