package org.zhuanban.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What both engines made of a suite. */
record SuiteOutcome(long succeeded, List<String> failed, long skipped) {
  static SuiteOutcome of(Class<?> suite) {
    return until(test -> false, suite);
  }

  /** What the engines make of a suite, one after the other, until a test of those has failed. */
  static SuiteOutcome until(Predicate<String> wanted, Class<?> suite) {
    long succeeded = 0;
    long skipped = 0;
    List<String> failed = new ArrayList<>();
    for (String engine : List.of("junit-jupiter", "jqwik")) {
      if (failed.stream().anyMatch(wanted)) {
        break;
      }
      Events tests =
          EngineTestKit.engine(engine)
              .configurationParameter("jqwik.reporting.usejunitplatform", "true")
              // What another liar was caught by is not tried first.
              .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
              .configurationParameter("jqwik.shrinking.default", "OFF")
              .selectors(selectClass(suite))
              .execute()
              .testEvents();
      succeeded += tests.succeeded().count();
      skipped += tests.skipped().count() + tests.aborted().count();
      tests.failed().map(Event::getTestDescriptor).forEach(t -> failed.add(t.getDisplayName()));
    }
    return new SuiteOutcome(succeeded, failed, skipped);
  }
}
