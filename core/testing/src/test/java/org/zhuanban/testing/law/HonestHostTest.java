package org.zhuanban.testing.law;

import java.time.LocalDate;
import org.zhuanban.testing.HostUnderTest;

/** The host that the liars are made of keeps the laws. */
class HonestHostTest implements HostContract {
  @Override
  public HostUnderTest emptyHost(LocalDate day) {
    return new ForwardingHost(day);
  }
}
