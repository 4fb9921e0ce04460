package org.zhuanban.escalation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.export.Dictionary;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.grant.GrantDuty;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.agency.AgencyDuty;
import org.zhuanban.project.complaint.ComplaintDuty;
import org.zhuanban.project.funds.FundsDuty;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.testing.domain.GeneratedDocument;

/** Writes down the default escalation policies; rewrite it with {@code -Drules.write=true}. */
class EscalationTableTest {
  @Test
  void the_document_lists_the_policy_of_every_kind_of_duty() throws IOException {
    GeneratedDocument.check("escalation.md", doc());
  }

  private static String doc() {
    Map<EscalationPolicy, List<String>> policies = new LinkedHashMap<>();
    for (DutyKind kind : kinds()) {
      policies.computeIfAbsent(kind.escalation(), policy -> new ArrayList<>()).add(kind.code());
    }
    policies.put(EscalationPolicy.OF_ENTERPRISES, List.of("whatever an enterprise owes"));
    return """
        # 默认催办阶梯 Default policies

        谁在期限届满前后几个工作日被告知。均为工作惯例，非法律规定；县里可按义务种类另定（`ZhuanbanBuilder.escalation`），每一级每次只告知一次。
        本文件由 `EscalationTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。

        Who is told of a duty how many working days before or after its last day, in the calendar of whoever owes it. All of
        it is our convention and no law; a county sets its own by kind of duty. Each step is told once, on its day; what
        moves the last day moves the steps that are still to come. Steps count from the promised last day, or the law's
        without a promise; those from the statutory one count from the promise where the law gives none. In key projects
        the coordinator is told two working days after the statutory last day. A reminder whose day is a rest day is sent
        on the next working day, unless the statutory last day has passed.

        %s"""
        .formatted(
            policies.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static List<DutyKind> kinds() {
    return Stream.<DutyKind[]>of(
            ApprovalDuty.values(),
            ProjectDuty.values(),
            ProblemDuty.values(),
            TaskForceDuty.values(),
            AgencyDuty.values(),
            ComplaintDuty.values(),
            FundsDuty.values(),
            PolicyDuty.values(),
            GrantDuty.values(),
            SuggestionDuty.values(),
            InvestorDuty.values(),
            ActivityDuty.values(),
            OrganisationDuty.values(),
            SupervisionDuty.values())
        .flatMap(Stream::of)
        .toList();
  }

  private static String section(EscalationPolicy policy, List<String> kinds) {
    return """
        ## %s

        %s

        | 角色 Role | 起算 From | 工作日 Working days |
        | --- | --- | --- |
        %s
        """
        .formatted(
            policy.basis(),
            kinds.stream().map(kind -> "`" + kind + "`").collect(Collectors.joining(", ")),
            policy.steps().stream()
                .map(
                    step ->
                        String.format(
                            Locale.ROOT,
                            "| %s %s | %s | %+d |",
                            Dictionary.label(step.role(), Locale.CHINESE),
                            step.role(),
                            Dictionary.label(step.from(), Locale.CHINESE),
                            step.workingDays()))
                .collect(Collectors.joining("\n")));
  }
}
