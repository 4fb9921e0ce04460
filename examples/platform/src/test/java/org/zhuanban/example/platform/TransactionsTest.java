package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.command.Command;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.window.ActService;
import org.zhuanban.example.platform.window.RemarkMapper;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spring.RefusedException;

/** The row of the platform and the act of the library stand or fall together. */
class TransactionsTest extends PlatformTest {
  private static final StreamKey PROJECT = StreamKind.PROJECT.stream("SL-00020");

  @Autowired private Zhuanban zhuanban;
  @Autowired private ActService service;
  @Autowired private RemarkMapper remarks;

  private Request request(String key, Command command) {
    return Request.of(PROJECT, key, command, Person.BUREAU.ref(), zhuanban.today());
  }

  private static Command problem(String number) {
    return ReportProblem.of(
        number, ProblemCategory.LABOUR, 1, new ProblemHolder("NRB", "县自然资源局", "CN"));
  }

  private long version() {
    return zhuanban.read(StreamKind.PROJECT, PROJECT.id()).version();
  }

  @Test
  void both_are_kept() {
    long before = version();

    service.act(request("both", problem("W-71")), "problem.report-problem", "", "一并记下");

    assertThat(version()).isGreaterThan(before);
    assertThat(remarks.selectById("both").getWords()).isEqualTo("一并记下");
  }

  @Test
  void a_refused_act_leaves_no_remark() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                service.act(
                    request("refused", AcceptApplication.of("GH03")),
                    "approval.accept-application",
                    "GH03",
                    "不应留下"));

    assertThat(remarks.selectById("refused")).isNull();
  }

  @Test
  void a_remark_that_cannot_be_kept_takes_the_act_with_it() {
    long before = version();

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                service.act(
                    request("too-long", problem("W-72")),
                    "problem.report-problem",
                    "",
                    "长".repeat(501)));

    assertThat(version()).isEqualTo(before);
    assertThat(remarks.selectById("too-long")).isNull();
  }
}
