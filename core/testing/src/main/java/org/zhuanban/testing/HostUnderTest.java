package org.zhuanban.testing;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/**
 * A host as its tests see it. A host implements it by calls of its own service, so that the laws
 * hold for all that the service does around the library.
 *
 * <p>{@link EngineHost} is the implementation without a service. A test that stands between the two
 * finds out whether a fault is in the service.
 */
public interface HostUnderTest {
  /**
   * Lets a day come: moves the clock of the host to it, and runs its daily sweep.
   *
   * @param day the day, in Chinese legal time; not before the day before it
   */
  void startDay(LocalDate day);

  /**
   * Executes a command through the service.
   *
   * @param request the command with its stream, key and actor
   * @return the answer of the library
   */
  Outcome handle(Request request);

  /**
   * Records a reported fact through the service.
   *
   * @param fact the fact
   * @return the answer of the library
   */
  Outcome record(Fact fact);

  /**
   * Reads a stream, without regard to rights.
   *
   * @param kind the kind of stream
   * @param id its id
   * @param <V> the view of such a stream
   * @return the view; empty if nothing is stored of it
   */
  <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id);

  /**
   * Reads what the host itself keeps or shows of a stream, such as the rows of its own tables.
   *
   * @param stream the stream
   * @return a value with {@code equals} and a readable {@code toString}; an empty text if the host
   *     keeps nothing
   */
  default Object shown(StreamKey stream) {
    return "";
  }

  /**
   * Restarts the host.
   *
   * @return a host over the same stored data and the same clock, with empty caches
   */
  HostUnderTest restarted();
}
