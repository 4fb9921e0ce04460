package org.zhuanban.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.zhuanban.tck.TriesTimes;

/** An engine that does not fit the platform would leave its tests out without a word. */
class EveryTestRunsTest {
  @Test
  void the_kit_runs_on_the_junit_of_this_module() {
    assertThat(Test.class.getPackage().getImplementationVersion())
        .isEqualTo(System.getProperty("junit.version"));
  }

  @ParameterizedTest
  @ValueSource(classes = {OwnStorageTest.class, OwnOutboxTest.class})
  void each_test_and_each_property_of_a_suite_succeeds_but_those_that_need_a_data_source(
      Class<?> suite) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build();

    LauncherFactory.create().execute(request, listener);

    TestExecutionSummary summary = listener.getSummary();
    long cut = tests(suite.getInterfaces()[0], true);
    assertThat(summary.getTestsSucceededCount()).isEqualTo(tests(suite.getInterfaces()[0], false));
    assertThat(summary.getTestsAbortedCount()).isEqualTo(cut);
    assertThat(summary.getTestsFoundCount()).isEqualTo(summary.getTestsSucceededCount() + cut);
  }

  @Test
  void each_law_of_a_host_runs_and_a_scenario() {
    System.setProperty(TriesTimes.TIMES, "0.2");
    try {
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(OwnHost.class)).build();

      LauncherFactory.create().execute(request, listener);

      assertThat(listener.getSummary().getTestsFoundCount()).isEqualTo(tests(OwnHost.class, false));
      assertThat(listener.getSummary().getTestsSucceededCount())
          .isEqualTo(tests(OwnHost.class, false))
          .isGreaterThan(5);
    } finally {
      System.clearProperty(TriesTimes.TIMES);
    }
  }

  private static long tests(Class<?> contract, boolean cut) {
    return Arrays.stream(contract.getMethods())
        .filter(EveryTestRunsTest::isTest)
        .filter(test -> test.getDeclaringClass().getSimpleName().endsWith("CutContract") == cut)
        .count();
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, Property.class).anyMatch(method::isAnnotationPresent);
  }
}
