package org.zhuanban.testing.law;

import java.time.LocalDate;
import org.zhuanban.testing.EngineHost;
import org.zhuanban.testing.HostUnderTest;

/** The library keeps the laws of a host. */
class EngineHostTest implements HostContract {
  @Override
  public HostUnderTest emptyHost(LocalDate day) {
    return EngineHost.on(day);
  }
}
