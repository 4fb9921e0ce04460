package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.approval.ClockEvent.PauseEnded;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.EngineHost;
import org.zhuanban.testing.HostUnderTest;

/** Services with a fault that a host may well have; each breaks one law. */
final class Liars {
  private Liars() {}

  /** Gives each call a key of its own. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class FreshKeys implements RepetitionLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        private int calls;

        @Override
        public Outcome handle(Request request) {
          return super.handle(
              Request.of(
                  request.stream(),
                  "call-" + ++calls,
                  request.command(),
                  request.actor(),
                  request.effectiveOn()));
        }
      };
    }
  }

  /** Writes its own row also for a fact that was recorded before. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class RowsTwice implements RepetitionLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        @Override
        public Outcome record(Fact fact) {
          Outcome outcome = engine.record(fact);
          table.acts++;
          return outcome;
        }
      };
    }
  }

  /** Takes the day of a report for the day of the act. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class DayOfReport implements OrderLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        @Override
        public Outcome record(Fact fact) {
          return super.record(
              Fact.of(
                  fact.stream(),
                  fact.source(),
                  fact.id(),
                  fact.command(),
                  engine.zhuanban().today()));
        }
      };
    }
  }

  /** Asks its source to report in order. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class RefusesEarly implements OrderLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        @Override
        public Outcome record(Fact fact) {
          return super.record(fact.withEarly(Fact.Early.REFUSE));
        }
      };
    }
  }

  /** Keeps its own rows in memory alone. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class RowsInMemory implements ReplayLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        @Override
        public HostUnderTest restarted() {
          return new ForwardingHost(engine.restarted(), new Table());
        }
      };
    }
  }

  /** Forgets the last act when it is restarted after the end of a pause. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class ForgetsPauses implements ReplayLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        @Override
        public HostUnderTest restarted() {
          return new ForwardingHost(engine.restarted(), table) {
            @Override
            @SuppressWarnings("unchecked")
            public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
              return super.find(kind, id).map(view -> (V) withoutLastCommand(view));
            }
          };
        }
      };
    }
  }

  /** Writes its own row before the library has answered. */
  @AddLifecycleHook(LawsCatchLiarsTest.Keep.class)
  static final class RowFirst implements RefusalLaw {
    @Override
    public HostUnderTest emptyHost(LocalDate day) {
      return new ForwardingHost(EngineHost.on(day), new ForwardingHost.Table()) {
        @Override
        public Outcome handle(Request request) {
          table.acts++;
          return engine.handle(request);
        }
      };
    }
  }

  private static StreamView withoutLastCommand(StreamView view) {
    if (view instanceof ProjectView project
        && view.history().stream().anyMatch(event -> event.event() instanceof PauseEnded)) {
      List<Long> versions = project.versionsAfter(0);
      return project.at(versions.get(versions.size() - 2));
    }
    return view;
  }
}
