package org.zhuanban.testing.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.MovableClock;

record OurHost(MovableClock clock, Storage storage, List<String> rows, OurService service)
    implements HostUnderTest {
  static OurHost over(MovableClock clock, Storage storage, List<String> rows) {
    return new OurHost(clock, storage, rows, new OurService(storage, clock, rows));
  }

  @Override
  public void startDay(LocalDate day) {
    clock.setDay(day);
    service.zhuanban().sweep();
  }

  @Override
  public Outcome handle(Request request) {
    return service.submit(request);
  }

  @Override
  public Outcome record(Fact fact) {
    return service.report(fact);
  }

  @Override
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
    return service.zhuanban().find(kind, id);
  }

  @Override
  public Object shown(StreamKey stream) {
    return service.rows();
  }

  @Override
  public HostUnderTest restarted() {
    return over(clock, storage, rows);
  }
}
