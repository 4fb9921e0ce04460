package org.zhuanban.testing.law;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.generate.Histories;
import org.zhuanban.testing.generate.HistoryKind;
import org.zhuanban.testing.generate.ProjectHistory;

/** What all laws need: an empty host, and the histories of its county. */
public interface HostLaw {
  /**
   * Creates a host without streams. Several hosts of one test must not share data.
   *
   * @param day its first day
   * @return the host
   */
  HostUnderTest emptyHost(LocalDate day);

  /**
   * {@return the histories of the county; to be overridden where it has notices or rules of its
   * own}
   */
  default Histories county() {
    return Histories.usual();
  }

  /** {@return histories in which each act is lawful} */
  @Provide
  default Arbitrary<ProjectHistory> lawfulHistories() {
    return county().of(HistoryKind.LAWFUL);
  }

  /** {@return histories in which at least one act is refused} */
  @Provide
  default Arbitrary<ProjectHistory> unlawfulHistories() {
    return county().of(HistoryKind.UNLAWFUL);
  }

  /** {@return histories that are reported on their last day, in any order} */
  @Provide
  default Arbitrary<ProjectHistory> shuffledHistories() {
    return county().of(HistoryKind.OUT_OF_ORDER);
  }
}
