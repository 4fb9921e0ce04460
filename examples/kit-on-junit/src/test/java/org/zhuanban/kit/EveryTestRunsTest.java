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

/** An engine that does not fit the platform would leave its tests out without a word. */
class EveryTestRunsTest {
  @Test
  void the_kit_runs_on_the_junit_of_this_module() {
    assertThat(Test.class.getPackage().getImplementationVersion())
        .isEqualTo(System.getProperty("junit.version"));
  }

  @ParameterizedTest
  @ValueSource(classes = {OwnStorageTest.class, OwnOutboxTest.class})
  void each_test_and_each_property_of_a_suite_is_run_and_succeeds(Class<?> suite) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build();

    LauncherFactory.create().execute(request, listener);

    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(tests(suite.getInterfaces()[0]));
    assertThat(summary.getTestsFoundCount()).isEqualTo(summary.getTestsSucceededCount());
  }

  private static long tests(Class<?> contract) {
    return Arrays.stream(contract.getMethods()).filter(EveryTestRunsTest::isTest).count();
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, Property.class).anyMatch(method::isAnnotationPresent);
  }
}
