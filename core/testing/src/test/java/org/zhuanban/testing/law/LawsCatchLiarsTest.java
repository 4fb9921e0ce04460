package org.zhuanban.testing.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.zhuanban.testing.generate.ProjectHistory;

/** Each law can fail: it catches the services that break it, and shows their fault by few acts. */
class LawsCatchLiarsTest {
  private static final List<ProjectHistory> SHRUNK = new CopyOnWriteArrayList<>();

  /** Keeps the history with which a law failed at last. */
  static final class Keep implements AroundPropertyHook {
    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      result
          .falsifiedParameters()
          .ifPresent(parameters -> SHRUNK.add((ProjectHistory) parameters.get(0)));
      return result;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FreshKeys, 1, the plan",
    "RowsTwice, 1, the plan",
    "DayOfReport, 4, 'the plan, receipt, acceptance or decision on another day'",
    "RefusesEarly, 5, 'the plan, receipt, acceptance and decision on days out of order'",
    "RowsInMemory, 2, the plan and what is refused",
    "ForgetsPauses, 7, 'the plan, receipt, acceptance, a pause, its end and what is refused'",
    "RowFirst, 2, the plan and what is refused"
  })
  void a_liar_is_caught_with_few_acts(String liar, int most, String acts)
      throws ClassNotFoundException {
    SHRUNK.clear();

    Events tests =
        EngineTestKit.engine("jqwik")
            .configurationParameter("jqwik.database", "target/.jqwik-database-liars")
            .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
            .configurationParameter("jqwik.reporting.onlyfailures", "true")
            .configurationParameter("jqwik.shrinking.default", "FULL")
            .selectors(selectClass(Class.forName(Liars.class.getName() + "$" + liar)))
            .execute()
            .testEvents();

    tests
        .failed()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(instanceOf(AssertionError.class)));
    assertThat(SHRUNK).hasSize(1);
    assertThat(SHRUNK.get(0).acts()).as(acts).hasSizeLessThanOrEqualTo(most);
    assertThat(SHRUNK.get(0).plan().items()).hasSize(1);
  }
}
