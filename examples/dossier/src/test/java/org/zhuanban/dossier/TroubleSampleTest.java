package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of a project in trouble. */
class TroubleSampleTest {
  private static final Path SAMPLE = Sample.FOLDER.resolve("dossier-trouble.yaml");

  @TempDir private Path folder = Path.of("");

  @Test
  void the_page_says_what_was_asked_decided_and_denied() throws IOException {
    Path page = folder.resolve("trouble.html");
    Called run = Called.with(new Replay(), "run", SAMPLE, "--html", page);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(Files.readString(page))
        .contains(
            "红线内10千伏线路未迁改",
            "三月中旬前迁改",
            "由供电公司迁改",
            "电力线路三月十四日前迁改",
            "县自然资源局副局长（代县自然资源局局长）",
            "用地规划许可超过承诺时限",
            "三个工作日内办结并反馈",
            "县投资服务中心");
  }

  @Test
  void messages_go_to_whoever_has_to_act() {
    Called called = Called.with(new Replay(), "messages", SAMPLE);

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .anySatisfy(line -> assertThat(line).contains("已成立工作专班，组长：县委常委、副县长"))
        .anySatisfy(line -> assertThat(line).contains("定于2025年3月7日召开第1次会议"))
        .anySatisfy(line -> assertThat(line).contains("前置事项均已具备，现在可以向县自然资源局申报"))
        .anySatisfy(line -> assertThat(line).contains("尚未解决", "重新议定"));
  }
}
