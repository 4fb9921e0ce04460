package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuanban.example.platform.Visitor.Answer;
import org.zhuanban.example.platform.signin.Person;

class PagesTest extends PlatformTest {
  private static final int PAGES = 30;

  /** Numbers of projects, problems, orders, tasks and editions, and the names of file formats. */
  private static final String ALLOWED = "English|SL|W|DB|T|Z|L|F|G|E";

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_]*");

  @ParameterizedTest
  @EnumSource
  void each_role_reads_its_pages_and_all_that_they_lead_to(Person person) {
    Visitor visitor = signedIn(person);
    Deque<String> ahead = new ArrayDeque<>(List.of(person.home()));
    Set<String> seen = new LinkedHashSet<>();
    while (!ahead.isEmpty() && seen.size() < PAGES) {
      String path = ahead.poll();
      if (!seen.add(path) || path.contains("lang=")) {
        continue;
      }
      Answer answer = visitor.get(path);
      assertThat(answer.status()).as("%s of %s", path, person).isIn(200, 302);
      assertThat(answer.body()).as(path).doesNotContain("??");
      if (answer.header("content-type").startsWith("text/html")) {
        assertThat(foreign(answer.text())).as("foreign words on %s", path).isEmpty();
        answer.links().stream().filter(link -> !seen.contains(link)).forEach(ahead::add);
      }
    }
    assertThat(seen).hasSizeGreaterThan(2);
  }

  private static List<String> foreign(String text) {
    return LATIN
        .matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> !word.matches(ALLOWED))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void the_first_page_says_what_is_due_next_and_why(Person person) {
    Answer home = signedIn(person).get(person.home());

    assertThat(home.body()).contains("class=\"next\"");
    if (person != Person.OFFICER) {
      assertThat(home.text()).contains("下一项到期", "最后一日", "依据");
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_page_is_there_in_english(Person person) {
    Visitor visitor = signedIn(person);
    Answer home = visitor.get(person.home() + "?lang=en");

    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).contains("lang=\"en\"").doesNotContain("??");
    assertThat(home.text()).contains("Due next");
  }

  @Test
  void nobody_reads_without_signing_in() {
    Answer answer = visitor().get("/workbench");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("location")).endsWith("/sign-in");
    assertThat(visitor().get("/api/workbench").status()).isEqualTo(401);
  }

  @Test
  void a_form_of_another_site_is_not_taken() {
    Visitor visitor = signedIn(Person.WINDOW);

    assertThat(
            visitor
                .post("/acts/SL-00003/approval-accept-application", Map.of("subject", "GH03"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void pages_load_and_run_nothing_from_elsewhere() {
    Answer page = signedIn(Person.LEADER).get("/projects/SL-00004");

    assertThat(page.header("content-security-policy")).contains("default-src 'none'");
    assertThat(page.body())
        .doesNotContain("<script", " style=", " onclick=", "http://localhost")
        .contains("<svg");
  }

  @Test
  void the_enterprise_does_not_read_another_project() {
    Answer page = signedIn(Person.ENTERPRISE).get("/projects/SL-00004");

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("您无权查阅");
    assertThat(signedIn(Person.ENTERPRISE).get("/reports/quarter").status()).isEqualTo(403);
    assertThat(signedIn(Person.HEAD).get("/nothing/here").status()).isEqualTo(404);
  }

  @Test
  void the_report_comes_as_a_page_and_as_markdown() throws InterruptedException {
    Visitor bureau = signedIn(Person.BUREAU);

    Answer page = bureau.get("/reports/quarter?period=2026-Q3");
    for (int tries = 0; page.text().contains("正在汇总") && tries < 100; tries++) {
      Thread.sleep(200);
      page = bureau.get("/reports/quarter?period=2026-Q3");
    }
    assertThat(page.text()).contains("示例县2026年第三季度招商引资工作情况报告");
    assertThat(bureau.get("/reports/quarter.md?period=2026-Q3").body())
        .startsWith("# 示例县2026年第三季度");
  }

  @Test
  void feeds_and_tables_come_in_their_formats() {
    assertThat(signedIn(Person.LEADER).get("/projects/SL-00004/calendar.ics").body())
        .startsWith("BEGIN:VCALENDAR")
        .contains("建设工程规划许可");
    Answer table = signedIn(Person.BUREAU).get("/tables/projects.csv");
    assertThat(table.body().lines().count()).isEqualTo(31);
    assertThat(signedIn(Person.AGENT).get("/tables/projects.csv").status()).isEqualTo(403);
  }
}
