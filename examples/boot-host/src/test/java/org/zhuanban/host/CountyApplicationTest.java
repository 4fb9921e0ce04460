package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.endpoint.health.show-details=always")
class CountyApplicationTest {
  private static final Path SOURCE =
      Path.of("../src/main/java/org/zhuanban/host/CountyApplication.java");

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void it_runs_on_the_spring_boot_of_this_module() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
  }

  @Test
  void it_shows_the_board_of_a_project() throws Exception {
    assertThat(send("PUT", "/projects/P-1/plan", "[\"SG01\"]").statusCode()).isEqualTo(200);
    assertThat(send("PUT", "/projects/P-1/items/SG01/acceptance", "").statusCode()).isEqualTo(200);

    HttpResponse<String> board = send("GET", "/projects/P-1/board", "");

    assertThat(board.statusCode()).isEqualTo(200);
    assertThat(board.body())
        .contains("\"item\":\"SG01\"", "\"state\":\"RUNNING\"", "\"light\":\"", "\"certainty\":\"");
  }

  @Test
  void a_refusal_is_a_problem_in_words() throws Exception {
    HttpResponse<String> refused = send("PUT", "/projects/P-2/items/SG01/acceptance", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.body()).contains("\"code\":\"approval.", "\"clause\":\"", "\"reasons\":[");
  }

  @Test
  void an_unknown_project_and_an_unknown_item_are_problems_too() throws Exception {
    assertThat(send("GET", "/projects/P-3/board", "").statusCode()).isEqualTo(404);
    assertThat(send("PUT", "/projects/P-3/plan", "[\"XX99\"]").statusCode()).isEqualTo(422);
  }

  @Test
  void health_tells_of_the_library() throws Exception {
    HttpResponse<String> health = send("GET", "/actuator/health", "");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"zhuanban\":{");
  }

  @Test
  void its_own_code_has_at_most_thirty_lines() throws Exception {
    List<String> lines = Files.readAllLines(SOURCE);
    long own =
        lines.subList(lines.indexOf("// begin") + 1, lines.indexOf("// end")).stream()
            .filter(line -> !line.isBlank() && !line.strip().equals("}"))
            .count();

    assertThat(own).isLessThanOrEqualTo(30);
  }
}
