package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhuanban.example.platform.Visitor.Answer;
import org.zhuanban.example.platform.signin.Person;

class ApiTest extends PlatformTest {
  private static final String REPORT =
      """
      {"version":1,"type":"problem.report-problem","data":{"problem":"W-81","category":"LABOUR",
       "level":1,"holder":{"code":"NRB","name":"县自然资源局","calendar":"CN"},"content":"用工不足"}}
      """;

  @Test
  void it_is_described() {
    Answer described = visitor().get("/v3/api-docs");

    assertThat(described.status()).isEqualTo(200);
    assertThat(described.body())
        .contains("/api/workbench", "/api/projects/{id}/commands", "Idempotency-Key")
        .doesNotContain("\"name\":\"me\"");
  }

  @Test
  void it_gives_the_own_workbench_and_a_project() {
    Visitor head = signedIn(Person.HEAD);

    assertThat(head.get("/api/workbench").body()).contains("\"lines\":[", "\"light\":");
    assertThat(head.get("/api/board?owner=NRB").status()).isEqualTo(200);
    assertThat(head.get("/api/board").status()).isEqualTo(403);
    assertThat(head.get("/api/projects/SL-00004").body()).contains("\"code\":\"APPROVAL\"");
    assertThat(head.get("/api/projects/SL-00004/board").body()).contains("\"GH04\"");
    assertThat(head.get("/api/projects/SL-99999").status()).isIn(403, 404);
  }

  @Test
  void a_command_is_done_once_under_its_key() {
    Visitor bureau = signedIn(Person.BUREAU);
    String path = "/api/projects/SL-00029/commands";

    assertThat(bureau.json(path, "k-1", REPORT).body()).contains("\"repeated\":false");
    assertThat(bureau.json(path, "k-1", REPORT).body()).contains("\"repeated\":true");
  }

  @Test
  void a_refusal_is_a_problem_in_words() {
    Answer refused =
        signedIn(Person.WINDOW)
            .json(
                "/api/projects/SL-00004/commands",
                "k-2",
                "{\"version\":1,\"type\":\"approval.accept-application\",\"data\":{\"item\":\"GH04\"}}");
    Answer malformed =
        signedIn(Person.WINDOW).json("/api/projects/SL-00004/commands", "k-3", "{\"version\":1}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("\"code\":\"approval.", "\"clause\":", "\"reasons\":");
    assertThat(malformed.status()).isEqualTo(422);
  }

  @Test
  void health_and_metrics_are_there() {
    assertThat(visitor().get("/actuator/health").status()).isEqualTo(200);
    assertThat(visitor().get("/actuator/metrics").body()).contains("zhuanban.");
  }
}
