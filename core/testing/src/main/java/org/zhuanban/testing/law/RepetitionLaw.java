package org.zhuanban.testing.law;

import static org.zhuanban.testing.ZhuanbanAssertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.generate.ProjectHistory;

/** The first law: what is sent again under the same key is executed once. */
public interface RepetitionLaw extends HostLaw {
  /**
   * Sends each command twice, and all of them a third time at the end.
   *
   * @param history the commands
   */
  @Property(tries = 20)
  default void a_command_sent_again_is_executed_once(
      @ForAll("lawfulHistories") ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    LocalDate end = history.end();
    List<Request> requests = history.requests(Picture.PROJECT);
    List<Outcome> first = new ArrayList<>();
    for (Request request : requests) {
      host.startDay(request.effectiveOn());
      first.add(host.handle(request));
      Picture before = Picture.of(host, request.effectiveOn());
      Outcome again = host.handle(request);

      same(first.get(first.size() - 1), again, request);
      before.assertSame(
          Picture.of(host, request.effectiveOn()), "after it was sent again: " + request.command());
    }
    Picture before = Picture.of(host, end);
    HostUnderTest other = host.restarted();
    for (int i = 0; i < requests.size(); i++) {
      same(first.get(i), other.handle(requests.get(i)), requests.get(i));
    }
    before.assertSame(Picture.of(other, end), "after all was sent again to a restarted host");
  }

  /**
   * Reports each fact twice.
   *
   * @param history the facts
   */
  @Property(tries = 10)
  default void a_fact_reported_again_is_recorded_once(
      @ForAll("shuffledHistories") ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    host.startDay(history.end());
    for (Fact fact : history.facts(Picture.PROJECT)) {
      assertThat(host.record(fact)).of(fact).isTaken();
      Picture before = Picture.of(host, history.end());
      assertThat(host.record(fact)).of(fact).isTaken();
      before.assertSame(
          Picture.of(host, history.end()), "after it was reported again: " + fact.command());
    }
  }

  private static void same(Outcome first, Outcome again, Request request) {
    assertThat(first).of(request).isAccepted();
    assertThat(again).of(request).isRepeated();
    Assertions.assertThat(((Outcome.Done) again).version())
        .as("the version of %s sent again", request.command())
        .isEqualTo(((Outcome.Done) first).version());
  }
}
