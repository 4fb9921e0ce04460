package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.ForwardingBoard;
import org.zhuanban.spi.ForwardingOutbox;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** That decorators pass on every method of their port, those with a default included. */
class ForwardingTest {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");

  /** A value of each type that a method of a port takes or answers. */
  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(Commit.class, Rows.commit(STREAM, 0, "c-1")),
          Map.entry(Destruction.class, Rows.destruction(STREAM, 2, "c-9")),
          Map.entry(CommitResult.class, new CommitResult.Committed(7)),
          Map.entry(StreamKey.class, STREAM),
          Map.entry(String.class, "text"),
          Map.entry(LocalDate.class, Rows.DAY),
          Map.entry(Instant.class, Rows.NOW),
          Map.entry(Optional.class, Optional.of("there")),
          Map.entry(List.class, List.of("one")),
          Map.entry(Collection.class, List.of("another")),
          Map.entry(Map.class, Map.of("key", "value")),
          Map.entry(
              LeasedMessage.class, new LeasedMessage(STREAM, Rows.message("m", Rows.NOW), 1, 1)),
          Map.entry(Settlement.class, new Settlement.Sent(Rows.NOW)),
          Map.entry(MessageState.class, MessageState.BURIED),
          Map.entry(Backlog.class, new Backlog(1, 2, Optional.of(Rows.NOW))),
          Map.entry(BoardQuery.class, BoardQuery.builder().owed(new Owed.Now()).build()),
          Map.entry(RowRefresh.class, new RowRefresh(STREAM, 1, List.of())),
          Map.entry(IdentifierQuery.class, IdentifierQuery.of("n")),
          Map.entry(boolean.class, true));

  /** What was called, and how. */
  private record Call(String name, List<Object> arguments, Object answer) {}

  private static Stream<Arguments> ports() {
    return Stream.of(
            List.<Object>of(Storage.class, ForwardingStorage.class),
            List.<Object>of(Outbox.class, ForwardingOutbox.class),
            List.<Object>of(Board.class, ForwardingBoard.class))
        .flatMap(
            pair ->
                methods((Class<?>) pair.get(0))
                    .map(
                        method ->
                            Arguments.of(
                                Named.of(pair.get(0).toString() + "." + method.getName(), method),
                                pair.get(1))));
  }

  private static Stream<Method> methods(Class<?> port) {
    return Arrays.stream(port.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("ports")
  void every_method_is_passed_on_with_its_arguments_and_its_answer(Method method, Class<?> type)
      throws ReflectiveOperationException {
    List<Call> calls = new ArrayList<>();
    AtomicInteger numbers = new AtomicInteger();
    Object decorated = decorated(method.getDeclaringClass(), calls, numbers);
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(each -> sample(each, numbers)).toArray();

    Object answer = method.invoke(decorated, arguments);

    assertThat(calls).containsExactly(new Call(method.getName(), Arrays.asList(arguments), answer));
    assertThat(type.getDeclaredMethod(method.getName(), method.getParameterTypes())).isNotNull();
  }

  private static Object decorated(Class<?> port, List<Call> calls, AtomicInteger numbers) {
    Object honest =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              Object answer = sample(method.getReturnType(), numbers);
              calls.add(
                  new Call(
                      method.getName(),
                      arguments == null ? List.of() : Arrays.asList(arguments),
                      answer));
              return answer;
            });
    if (honest instanceof Storage storage) {
      return new ForwardingStorage(storage) {};
    }
    return honest instanceof Outbox outbox
        ? new ForwardingOutbox(outbox) {}
        : new ForwardingBoard((Board) honest) {};
  }

  /** Numbers all differ, so that none is passed on in the place of another. */
  private static Object sample(Class<?> type, AtomicInteger numbers) {
    if (type == int.class) {
      return numbers.incrementAndGet();
    }
    if (type == long.class) {
      return (long) numbers.incrementAndGet();
    }
    return Objects.requireNonNull(SAMPLES.get(type), type::getName);
  }

  @Test
  void commits_one_by_one_come_through_commit_up_to_the_first_conflict_of_each_stream() {
    List<Commit> seen = new ArrayList<>();
    ForwardingStorage storage =
        new ForwardingStorage(new MemoryPlace()) {
          @Override
          public CommitResult commit(Commit commit) {
            seen.add(commit);
            return super.commit(commit);
          }

          @Override
          public List<CommitResult> commitAll(List<Commit> commits) {
            return commitEach(commits);
          }
        };
    Commit first = Rows.commit(STREAM, 0, "c-1");
    Commit ahead = Rows.commit(STREAM, 4, "c-2");
    Commit elsewhere = Rows.commit(new StreamKey("project", "P-2"), 0, "c-4");

    assertThat(storage.commitAll(List.of(first, ahead, Rows.commit(STREAM, 1, "c-3"), elsewhere)))
        .containsExactly(
            new CommitResult.Committed(1),
            new CommitResult.Conflict(),
            new CommitResult.Conflict(),
            new CommitResult.Committed(1));
    assertThat(seen).containsExactly(first, ahead, elsewhere);
  }
}
