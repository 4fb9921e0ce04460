package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample of a project of three works in two phases. */
class WorksSampleTest {
  private static final Path SAMPLE = Sample.FOLDER.resolve("dossier-works.yaml");

  @Test
  void tells_each_work_apart() {
    Called run = Called.with(new Replay(), "run", SAMPLE);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .containsExactly(
            "2024-01-08        AGREEMENT_SIGNED",
            "2024-01-15  A01   ACCEPTED                   promised by 2024-01-29, by law 2024-02-18",
            "2024-01-15  A02.Q1 ACCEPTED                   promised by 2024-01-24, by law 2024-02-09",
            "2024-01-24  A02.Q1 DECIDED                    APPROVED",
            "2024-01-26  A01   DECIDED                    APPROVED",
            "2024-01-29  A03.G1 ACCEPTED                   promised by 2024-02-01, by law 2024-02-06",
            "2024-01-31  A03.G1 DECIDED                    APPROVED",
            "2024-02-01  A03.G1 DELIVERED",
            "2024-02-20  G1    CONSTRUCTION_STARTED",
            "2024-02-26  A03.G2 ACCEPTED                   promised by 2024-02-29, by law 2024-03-06",
            "2024-02-28  G2    CONSTRUCTION_STARTED       VIOLATION project.START_GATE_CLOSED, 建筑法第七条",
            "2024-03-01  A03.G2 DECIDED                    APPROVED",
            "",
            "Board at the end of 2024-03-01",
            "item  light            state        promised     by law       certainty    name (department)",
            "A01   CLOSED_ON_TIME   APPROVED     2024-01-29   2024-02-18   FINAL        环境影响报告表审批 (市生态环境局县分局)",
            "A02.Q1 CLOSED_ON_TIME   APPROVED     2024-01-24   2024-02-09   FINAL        一期工程：建设工程规划许可证核发 (县自然资源局)",
            "A03.G1 CLOSED_ON_TIME   DELIVERED    2024-02-01   2024-02-06   FINAL        1号分拣车间工程：建筑工程施工许可证核发 (县住房和城乡建设局)",
            "A03.G2 CLOSED_LATE      APPROVED     2024-02-29   2024-03-06   FINAL        2号分拣车间工程：建筑工程施工许可证核发 (县住房和城乡建设局)",
            "A04.G1 -                NOT_APPLIED  -            -            -            1号分拣车间工程：建设工程消防验收 (县住房和城乡建设局)",
            "A04.G2 -                NOT_APPLIED  -            -            -            2号分拣车间工程：建设工程消防验收 (县住房和城乡建设局)",
            "A02.Q2 -                NOT_APPLIED  -            -            -            二期冷库工程：建设工程规划许可证核发 (县自然资源局)",
            "A03.Q2 -                NOT_APPLIED  -            -            -            二期冷库工程：建筑工程施工许可证核发 (县住房和城乡建设局)");
    assertThat(run.code()).isZero();
  }

  @Test
  void messages_say_the_work_with_its_item() {
    Called called = Called.with(new Replay(), "messages", SAMPLE);

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "2024-01-15 县自然资源局 企业：【高原蔬菜分拣中心项目】一期工程：建设工程规划许可证核发（A02.Q1）："
                + "县自然资源局已受理申请，承诺办结日2024年1月24日，法定办结日2024年2月9日。");
  }
}
