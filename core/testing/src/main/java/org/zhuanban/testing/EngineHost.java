package org.zhuanban.testing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Storage;

/** The library itself as a host, without a service around it. */
public final class EngineHost implements HostUnderTest {
  private final MovableClock clock;
  private final Storage storage;
  private final Consumer<ZhuanbanBuilder> settings;
  private final Zhuanban zhuanban;

  private EngineHost(MovableClock clock, Storage storage, Consumer<ZhuanbanBuilder> settings) {
    this.clock = clock;
    this.storage = storage;
    this.settings = settings;
    ZhuanbanBuilder builder = Zhuanban.builder();
    settings.accept(builder);
    this.zhuanban = builder.storage(storage).clock(clock).build();
  }

  /**
   * Creates a host over an empty memory, with the bundled notices and the default rules.
   *
   * @param day its first day
   * @return the host
   */
  public static EngineHost on(LocalDate day) {
    return over(new InMemoryStorage(), day, builder -> {});
  }

  /**
   * Creates a host with the notices and the rules of a county.
   *
   * @param storage the storage
   * @param day its first day
   * @param settings the settings of the county; storage and clock are set by the host
   * @return the host
   */
  public static EngineHost over(
      Storage storage, LocalDate day, Consumer<ZhuanbanBuilder> settings) {
    return new EngineHost(MovableClock.on(day), storage, settings);
  }

  /** {@return the library} */
  public Zhuanban zhuanban() {
    return zhuanban;
  }

  /** {@return its clock} */
  public MovableClock clock() {
    return clock;
  }

  @Override
  public void startDay(LocalDate day) {
    clock.setDay(day);
    SweepReport report = zhuanban.sweep();
    if (!report.failed().isEmpty()) {
      throw new AssertionError("the sweep of " + day + " failed for " + report.failed());
    }
  }

  @Override
  public Outcome handle(Request request) {
    return zhuanban.handle(request);
  }

  @Override
  public Outcome record(Fact fact) {
    return zhuanban.record(fact);
  }

  @Override
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
    return zhuanban.find(kind, id);
  }

  @Override
  public EngineHost restarted() {
    return new EngineHost(clock, storage, settings);
  }
}
