package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.example.platform.Visitor.Answer;
import org.zhuanban.example.platform.signin.Person;

/** Every act of an approval by its form, and what is refused. */
class ActsTest extends PlatformTest {
  private static final String LAND = "GH03";
  private static final String WATER = "SB01";
  private static final String SAFETY = "AQ01";

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(302);
  }

  private static void done(
      Visitor visitor, String project, String act, String item, String... fields) {
    done(visitor.act(project, act, item, fields(fields)));
  }

  private static Map<String, String> fields(String... pairs) {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  private String state(String project, String item) {
    return signedIn(Person.WINDOW).get("/projects/%s/items/%s".formatted(project, item)).text();
  }

  @Test
  void an_application_is_accepted_extended_decided_and_delivered() {
    Visitor window = signedIn(Person.WINDOW);
    done(window, "SL-00003", "approval-number-application", LAND, "caseNumber.text", "BJ-2026-118");
    done(window, "SL-00003", "approval-accept-application", LAND, "receipt.id", "示自然资受〔2026〕9号");
    done(
        signedIn(Person.HEAD),
        "SL-00003",
        "approval-extend-limit",
        LAND,
        "by",
        "10",
        "approvedBy.title",
        "县自然资源局局长",
        "notice.id",
        "示自然资延〔2026〕1号");
    done(
        window,
        "SL-00003",
        "approval-decide-item",
        LAND,
        "result",
        "APPROVED",
        "decision.id",
        "示自然资许〔2026〕9号");
    done(window, "SL-00003", "approval-deliver-decision", LAND, "licence.number", "地字第2026009号");

    assertThat(state("SL-00003", LAND)).contains("已送达");
    assertThat(window.get("/projects/SL-00003/papers").text()).contains("受理通知书");
  }

  @Test
  void corrections_are_supplied_and_a_special_procedure_runs() {
    Visitor window = signedIn(Person.WINDOW);
    done(window, "SL-00013", "approval-receive-supplement", WATER);
    done(window, "SL-00013", "approval-accept-application", WATER);
    done(
        window,
        "SL-00013",
        "approval-start-pause",
        WATER,
        "procedure",
        "EXPERT_REVIEW",
        "notifiedOn",
        "2026-10-20",
        "stated",
        "15",
        "notice.id",
        "示水告〔2026〕3号");
    assertThat(state("SL-00013", WATER)).contains("特别程序中");
    done(window, "SL-00013", "approval-notify-pause", WATER, "notice.id", "示水告〔2026〕3号");
    done(window, "SL-00013", "approval-end-pause", WATER);
    done(
        window,
        "SL-00013",
        "approval-decide-item",
        WATER,
        "result",
        "REFUSED",
        "decision.id",
        "示水决〔2026〕3号");
    done(window, "SL-00013", "approval-deliver-decision", WATER);
    assertThat(state("SL-00013", WATER)).contains("不予批准");
  }

  @Test
  void corrections_are_asked_once_and_in_full() {
    Visitor window = signedIn(Person.WINDOW);
    done(
        window,
        "SL-00013",
        "approval-give-correction-notice",
        LAND,
        "notice.id",
        "示自然资补〔2026〕4号",
        "contents",
        "补充勘测定界图\n法定代表人签字");
    assertThat(window.get("/projects/SL-00013/papers/GH03-correction").text())
        .contains("补充勘测定界图", "法定代表人签字");
  }

  @Test
  void an_application_is_not_accepted_withdrawn_or_terminated() {
    Visitor window = signedIn(Person.WINDOW);
    Answer late = window.act("SL-00023", "approval-correct-on-spot", LAND, fields());
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("行政许可法第三十二条第一款第三项");
    done(
        window,
        "SL-00023",
        "approval-refuse-acceptance",
        LAND,
        "ground",
        "NOT_COMPETENT",
        "competent",
        "市自然资源和规划局",
        "receipt.id",
        "示自然资不〔2026〕1号");
    assertThat(state("SL-00023", LAND)).contains("不予受理");
    done(window, "SL-00023", "approval-receive-application", SAFETY, "complete", "true");
    done(window, "SL-00023", "approval-withdraw-application", SAFETY);
    assertThat(state("SL-00023", SAFETY)).contains("撤回");
    done(window, "SL-00023", "approval-receive-application", SAFETY, "complete", "true");
    done(window, "SL-00023", "approval-correct-on-spot", SAFETY);
    done(window, "SL-00023", "approval-accept-application", SAFETY);
    done(
        window,
        "SL-00023",
        "approval-terminate-application",
        SAFETY,
        "ground",
        "APPLICANT_ENDED",
        "decision.id",
        "示应急终〔2026〕1号");
    assertThat(state("SL-00023", SAFETY)).contains("终止");
  }

  @Test
  void documents_are_promised_and_supplied_and_an_approval_is_revoked() {
    Visitor window = signedIn(Person.WINDOW);
    done(window, "SL-00014", "approval-receive-application", WATER, "complete", "false");
    done(
        window,
        "SL-00014",
        "approval-accept-with-deferred-documents",
        WATER,
        "promised.0.name",
        "弃渣场选址论证",
        "promised.0.within",
        "5");
    done(window, "SL-00014", "approval-supply-deferred-document", WATER, "document", "弃渣场选址论证");
    done(window, "SL-00014", "approval-decide-item", WATER, "result", "APPROVED");
    done(window, "SL-00014", "approval-record-licence", WATER, "licence.number", "水保2026014");
    done(window, "SL-00014", "approval-deliver-decision", WATER);
    Answer revoked =
        signedIn(Person.HEAD)
            .act(
                "SL-00024",
                "approval-revoke-approval",
                LAND,
                fields("ground", "WITHDRAWN", "decision.id", "示自然资撤〔2026〕1号"));
    assertThat(revoked.status()).as(revoked.text()).isIn(302, 409, 422);
  }

  @Test
  void problems_are_raised_confirmed_denied_and_closed() {
    Visitor enterprise = signedIn(Person.ENTERPRISE);
    done(
        enterprise,
        "SL-00005",
        "problem-report-problem",
        "",
        "category",
        "UTILITIES",
        "holder",
        "HCB",
        "content",
        "厂区供电容量不足",
        "wish",
        "年内增容");
    assertThat(enterprise.get("/projects/SL-00005/acts").text()).contains("厂区供电容量不足", "待处理");
    done(enterprise, "SL-00005", "problem-deny-problem", "W-2", "words", "接入点水压不够");
    done(signedIn(Person.WINDOW), "SL-00005", "problem-solve-problem", "W-2", "words", "已加装增压设备");
    done(enterprise, "SL-00005", "problem-verify-problem", "W-2");
    done(
        signedIn(Person.LEADER),
        "SL-00005",
        "problem-decide-problem",
        "W-1",
        "decision",
        "县民政局十日内完成迁坟");
  }

  @Test
  void orders_are_issued_answered_and_judged() {
    Visitor office = signedIn(Person.SUPERVISION);
    done(
        signedIn(Person.HEAD),
        "SL-00015",
        "supervision-give-order-feedback",
        "DB-15",
        "paper.id",
        "示自然资函〔2026〕7号");
    done(office, "SL-00015", "supervision-judge-order-feedback", "DB-15", "accepted", "false");
    done(
        office,
        "SL-00015",
        "supervision-issue-order",
        "",
        "to",
        "WRB",
        "about.code",
        WATER,
        "limit",
        "3",
        "content",
        "水土保持方案迟迟不报",
        "demand",
        "三日内答复",
        "paper.id",
        "示政督〔2026〕88号");
    assertThat(office.get("/projects/SL-00015/acts").text()).contains("督办县水务局");
  }

  @Test
  void a_deputy_says_what_to_think_of_a_reply() {
    Visitor deputy = signedIn(Person.DEPUTY);
    done(deputy, "28", "suggestion-give-feedback", "", "satisfaction", "SATISFIED");
    assertThat(deputy.get("/suggestions/28").text()).contains("满意");
  }

  @Test
  void a_refusal_stands_on_the_form_in_words_with_its_clause_and_what_was_filled_in() {
    Answer refused =
        signedIn(Person.WINDOW)
            .act(
                "SL-00006",
                "approval-accept-application",
                WATER,
                fields("receipt.id", "示水受〔2026〕77号", "remark", "请核对"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("未能办理", "依据：", "请核对");
    assertThat(refused.body()).contains("value=\"示水受〔2026〕77号\"");
    assertThat(refused.text()).doesNotContainPattern("[A-Z]{3,}_");
  }

  @Test
  void who_has_no_right_is_told_so() {
    Answer refused =
        signedIn(Person.PARK)
            .act("SL-00004", "approval-decide-item", "GH04", fields("result", "APPROVED"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("您无权办理“作出审批决定”");
  }

  @Test
  void an_empty_or_malformed_field_is_named() {
    Visitor window = signedIn(Person.WINDOW);
    Answer empty = window.act("SL-00026", "approval-give-correction-notice", LAND, fields());
    Answer wrong =
        window.act(
            "SL-00016",
            "approval-start-pause",
            WATER,
            fields("procedure", "EXPERT_REVIEW", "stated", "0"));

    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("请填写“告知书文号”", "请填写“需要补正的全部内容”");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("所需工作日");
  }

  @Test
  void a_form_sent_twice_is_done_once() {
    Visitor window = signedIn(Person.WINDOW);
    String path = "/acts/SL-00025/problem-report-problem";
    Answer form = signedIn(Person.LEADER).get("/acts/SL-00005/problem-report-problem");
    assertThat(form.status()).isEqualTo(200);
    Map<String, String> fields =
        fields(
            "token",
            window.token("/window"),
            "key",
            "0f0e0d0c-0000-4000-8000-000000000001",
            "f.category",
            "LAND",
            "f.holder",
            "NRB",
            "f.content",
            "一次",
            "remark",
            "只记一次");

    done(window.post(path, fields));
    done(window.post(path, fields));

    assertThat(window.get("/projects/SL-00025/acts").text().split("一次", -1)).hasSize(2);
  }
}
