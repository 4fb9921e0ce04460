package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class RunSeedTest {
  @Test
  void the_seed_of_a_run_repeats_all_that_it_generated() {
    Run first = Run.with("7");
    Run other = Run.with("8");
    Run again = Run.with("7");

    assertThat(first.generated()).hasSizeGreaterThan(100);
    assertThat(again).isEqualTo(first);
    assertThat(other.generated()).isNotEqualTo(first.generated());
  }

  @Test
  void a_run_without_a_seed_has_one_for_all_its_properties_that_repeats_it() {
    Run fresh = Run.with(null);

    Run again = Run.with(RunSeed.FRESH);

    assertThat(again).isEqualTo(fresh);
  }

  @Test
  void a_property_with_a_seed_of_its_own_keeps_it() {
    assertThat(Run.with("7").kept()).isEqualTo(Run.with("8").kept());
  }

  /** What two properties were given, the first of which fails. */
  private record Run(List<Long> generated, List<Long> kept) {
    static Run with(@Nullable String seed) {
      String before = System.getProperty(RunSeed.SEED);
      Sample.GENERATED.clear();
      Sample.KEPT.clear();
      try {
        if (seed == null) {
          System.clearProperty(RunSeed.SEED);
        } else {
          System.setProperty(RunSeed.SEED, seed);
        }
        Events tests =
            EngineTestKit.engine("jqwik")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .selectors(selectClass(Sample.class))
                .execute()
                .testEvents();
        assertThat(tests.failed().count()).isEqualTo(1);
        assertThat(tests.reportingEntryPublished().stream())
            .as("what is printed of the property that fails")
            .anyMatch(event -> event.toString().contains(seed == null ? RunSeed.FRESH : seed));
        return new Run(List.copyOf(Sample.GENERATED), List.copyOf(Sample.KEPT));
      } finally {
        if (before == null) {
          System.clearProperty(RunSeed.SEED);
        } else {
          System.setProperty(RunSeed.SEED, before);
        }
      }
    }
  }

  /** Run by the tests alone. */
  static class Sample {
    static final List<Long> GENERATED = new ArrayList<>();
    static final List<Long> KEPT = new ArrayList<>();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void takes_the_seed_of_the_run(@ForAll long number) {
      GENERATED.add(number);
      assertThat(GENERATED).hasSizeLessThan(200);
    }

    @Property(tries = 50, seed = "42", shrinking = ShrinkingMode.OFF)
    void has_its_own(@ForAll long number) {
      KEPT.add(number);
    }
  }
}
