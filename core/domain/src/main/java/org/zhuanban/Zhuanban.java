package org.zhuanban;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.approval.LightPolicy;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.InMemoryStorage;
import org.zhuanban.engine.Outcome;
import org.zhuanban.engine.Request;
import org.zhuanban.engine.SweepReport;
import org.zhuanban.feature.Feature;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForceFeature;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.violation.ViolationFeature;

/**
 * The library over a storage. Safe for use by many threads.
 *
 * <p>A project with its task force and its approvals is one stream of kind {@code project}.
 * Commands go in through {@link #handle}; {@link #project} reads; {@link #sweep} lets days come on
 * which nobody did anything.
 */
public final class Zhuanban {
  private static final List<Feature<?, ?>> FEATURES =
      List.of(
          ViolationFeature.INSTANCE,
          ApprovalFeature.INSTANCE,
          ProjectFeature.INSTANCE,
          TaskForceFeature.INSTANCE);

  private final CalendarBook calendars;
  private final Clock clock;
  private final LightPolicy lights;
  private final Engine engine;

  private Zhuanban(Storage storage, CalendarBook calendars, Clock clock, LightPolicy lights) {
    this.calendars = calendars;
    this.clock = clock;
    this.lights = lights;
    this.engine = new Engine(storage, FEATURES, calendars, clock);
  }

  /**
   * Names the stream of a project.
   *
   * @param id the host's own identifier, like {@link StreamKey#id}
   * @return the stream
   */
  public static StreamKey stream(String id) {
    return new StreamKey("project", id);
  }

  /** {@return a builder with memory for storage, the bundled notices and the system clock} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Carries a command out, or refuses it.
   *
   * @param request the command and where it goes
   * @return what happened, or why not
   * @throws org.zhuanban.engine.StreamMovedException if others wrote to the stream at the same
   *     time: at once in a joined transaction, else after many tries
   * @throws org.zhuanban.engine.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(Request request) {
    return engine.handle(request);
  }

  /**
   * Lets today come for every stream that has something to do by it. Any number of nodes may sweep,
   * as often as they like; days missed are caught up with the dates on which things truly happened.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    return engine.sweep();
  }

  /**
   * Reads a project.
   *
   * @param id the host's own identifier
   * @return the project as it is now
   * @throws org.zhuanban.engine.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public ProjectView project(String id) {
    return new ProjectView(engine.read(stream(id)), calendars, lights);
  }

  /**
   * Reads a project as it was at the end of a day: without what took effect later.
   *
   * @param id the host's own identifier
   * @param day the day
   * @return the project as it was
   * @throws org.zhuanban.engine.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public ProjectView project(String id, LocalDate day) {
    return new ProjectView(engine.read(stream(id), day), calendars, lights);
  }

  /**
   * Joins a transaction of the host: the same library over a storage that joins it.
   *
   * @param storage a storage that is {@linkplain Storage#joined() joined}
   * @return the library inside the transaction; to be dropped with it
   * @throws IllegalArgumentException if the storage is not joined
   */
  public Zhuanban joining(Storage storage) {
    if (!storage.joined()) {
      throw new IllegalArgumentException(
          "joining needs a storage that joins a transaction; open one over the host's connection");
    }
    return new Zhuanban(storage, calendars, clock, lights);
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return engine.today();
  }

  /** Collects what a {@link Zhuanban} stands on. */
  public static final class Builder {
    private Optional<Storage> storage = Optional.empty();
    private Optional<CalendarBook> calendars = Optional.empty();
    private Clock clock = Clock.system(Engine.LEGAL_TIME);
    private LightPolicy lights = LightPolicy.DEFAULT;

    private Builder() {}

    /**
     * Chooses where streams are kept.
     *
     * @param kept the storage; in memory where none is chosen
     * @return this builder
     */
    public Builder storage(Storage kept) {
      storage = Optional.of(kept);
      return this;
    }

    /**
     * Chooses the holiday notices.
     *
     * @param book the notices; the bundled ones where none are chosen
     * @return this builder
     */
    public Builder calendars(CalendarBook book) {
      calendars = Optional.of(book);
      return this;
    }

    /**
     * Chooses the clock that gives the instant of recording and today.
     *
     * @param time the clock; that of the system where none is chosen
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Chooses when lights change.
     *
     * @param policy the local rule; {@link LightPolicy#DEFAULT} where none is chosen
     * @return this builder
     */
    public Builder lights(LightPolicy policy) {
      lights = policy;
      return this;
    }

    /** {@return the library} */
    public Zhuanban build() {
      return new Zhuanban(
          storage.orElseGet(InMemoryStorage::new),
          calendars.orElseGet(CalendarBook::bundled),
          clock,
          lights);
    }
  }
}
