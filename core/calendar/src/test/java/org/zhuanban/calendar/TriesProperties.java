package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** How often a law is tried is said in one file and two profiles; here it is counted. */
class TriesProperties {
  private static int tries;

  @Property
  void a_law_is_tried(@ForAll int unused) {
    tries++;
  }

  @AfterContainer
  static void as_often_as_it_is_said() {
    assertThat(tries).isEqualTo(Integer.getInteger("jqwik.tries.default", 5_000));
  }
}
