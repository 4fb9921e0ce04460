package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.EngineHost;
import org.zhuanban.testing.HostUnderTest;

/** A host with a table of its own, to be made a liar in one method. */
class ForwardingHost implements HostUnderTest {
  final EngineHost engine;
  final Table table;

  /** A table of the host: how many acts it knows. */
  static final class Table {
    int acts;
  }

  ForwardingHost(EngineHost engine, Table table) {
    this.engine = engine;
    this.table = table;
  }

  static ForwardingHost on(LocalDate day) {
    return new ForwardingHost(EngineHost.on(day), new Table());
  }

  @Override
  public void startDay(LocalDate day) {
    engine.startDay(day);
  }

  @Override
  public Outcome handle(Request request) {
    return counted(engine.handle(request));
  }

  @Override
  public Outcome record(Fact fact) {
    return counted(engine.record(fact));
  }

  private Outcome counted(Outcome outcome) {
    boolean fresh =
        outcome instanceof Outcome.Done done
            ? !done.repeated()
            : outcome instanceof Outcome.Deferred deferred && !deferred.repeated();
    table.acts += fresh ? 1 : 0;
    return outcome;
  }

  @Override
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
    return engine.find(kind, id);
  }

  @Override
  public Object shown(StreamKey stream) {
    return "acts: " + table.acts;
  }

  @Override
  public HostUnderTest restarted() {
    return new ForwardingHost(engine.restarted(), table);
  }
}
