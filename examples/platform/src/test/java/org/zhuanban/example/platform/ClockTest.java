package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.zhuanban.example.platform.Visitor.Answer;
import org.zhuanban.example.platform.signin.Person;

/** On a platform of its own, since days do not return. */
@DirtiesContext
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:clock;DB_CLOSE_DELAY=-1",
      "platform.projects=6"
    })
class ClockTest extends PlatformTest {
  private static Answer move(Visitor officer, String day) {
    return officer.post("/clock", Map.of("token", officer.token("/clock"), "day", day));
  }

  @Test
  void the_officer_moves_the_day_for_all_and_silence_has_its_effect() {
    Visitor officer = signedIn(Person.OFFICER);
    Visitor window = signedIn(Person.WINDOW);
    String item = "/projects/SL-00003/items/GH03";
    assertThat(window.get(item).text()).contains("收件");

    assertThat(move(officer, "2026-10-29").status()).isEqualTo(302);

    assertThat(window.get(item).text()).contains("2026年10月29日", "办理中");
    Answer back = move(officer, "2026-10-01");
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.text()).contains("过去的日子不能重来");
    assertThat(window.get("/clock").status()).isEqualTo(403);
  }
}
