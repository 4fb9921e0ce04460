package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;

/** How often a law is tried is said by its class and by the build; here it is counted. */
@PropertyDefaults(tries = 5_000)
class TriesProperties {
  private static int tries;

  @Property
  void a_law_is_tried(@ForAll int unused) {
    tries++;
  }

  @AfterContainer
  static void as_often_as_it_is_said() {
    assertThat(tries)
        .isEqualTo(
            (int)
                Math.round(
                    5_000 * Double.parseDouble(System.getProperty("zhuanban.tries.times", "1"))));
  }
}
