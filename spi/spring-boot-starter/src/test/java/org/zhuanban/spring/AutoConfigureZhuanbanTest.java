package org.zhuanban.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spring.test.AutoConfigureZhuanban;
import org.zhuanban.spring.test.RandomHistories;
import org.zhuanban.testing.MovableClock;
import org.zhuanban.testing.generate.HistoryKind;
import org.zhuanban.testing.generate.ProjectHistory;

@SpringBootTest(properties = {"spring.flyway.enabled=false", "spring.liquibase.enabled=false"})
@AutoConfigureZhuanban(day = "2026-07-01")
class AutoConfigureZhuanbanTest {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {}

  @Autowired private Zhuanban zhuanban;
  @Autowired private MovableClock clock;
  @Autowired private InMemoryStorage storage;
  @Autowired private RandomHistories histories;

  @AfterEach
  void back() {
    clock.setDay(County.DAY);
  }

  @Test
  void the_library_works_in_memory_on_the_day_of_the_test() {
    assertThat(zhuanban.today()).isEqualTo(County.DAY);
    assertThat(zhuanban.handle(County.adopt("P-1"))).isInstanceOf(Outcome.Done.class);
    assertThat(zhuanban.handle(County.accept("P-1"))).isInstanceOf(Outcome.Done.class);

    assertThat(storage.head(StreamKind.PROJECT.stream("P-1"))).isPresent();
    assertThat(zhuanban.search("none", Optional.empty()).lines()).isEmpty();
    clock.setDay(LocalDate.of(2026, 8, 20));
    assertThat(zhuanban.today()).isEqualTo("2026-08-20");
    assertThat(zhuanban.sweep().day()).isEqualTo("2026-08-20");
    assertThat(zhuanban.dispatch().buried()).isZero();
  }

  @ParameterizedTest
  @EnumSource(HistoryKind.class)
  void histories_are_random_and_the_same_again(HistoryKind kind) {
    ProjectHistory one = histories.of(kind, 7);

    assertThat(histories.of(kind, 7)).isEqualTo(one);
    assertThat(List.of(histories.of(kind, 8), histories.of(kind, 9)))
        .anySatisfy(other -> assertThat(other).isNotEqualTo(one));
  }

  @Test
  void the_library_accepts_a_lawful_history() {
    ProjectHistory history = histories.of(HistoryKind.LAWFUL, 11);
    for (Request request : history.requests("P-2")) {
      clock.setDay(request.effectiveOn());
      assertThat(zhuanban.handle(request)).isInstanceOf(Outcome.Done.class);
    }
  }
}
