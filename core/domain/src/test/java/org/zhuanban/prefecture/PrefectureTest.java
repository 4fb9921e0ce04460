package org.zhuanban.prefecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.zhuanban.IdentifierPage;
import org.zhuanban.ReaderSession;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.input.InputException;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.Owed;
import org.zhuanban.testing.domain.Positions;

class PrefectureTest {
  private static final BoardQuery ALL = BoardQuery.builder().owed(new Owed.Now()).build();

  private final Counties counties = new Counties(List.of(1, 1, 1));
  private final County first = counties.all().get(0);
  private final County second = counties.all().get(1);
  private final County third = counties.all().get(2);

  @Test
  void a_county_that_was_down_when_the_host_began_is_read_once_it_is_back() {
    Prefecture prefecture = counties.prefecture();
    counties.fail(second, true);

    assertThat(prefecture.read(Counties::kept).value()).containsOnlyKeys(first, third);
    assertThat(prefecture.board(Positions.READER, ALL, Optional.empty()).text(Locale.CHINA))
        .isEqualTo("缺第1县数据（数据库无法连接）");
    counties.mend(second);
    assertThat(prefecture.read(Counties::kept).whole()).containsOnlyKeys(first, second, third);
    assertThat(prefecture.board(Positions.READER, ALL, Optional.empty()).whole().lines())
        .extracting(line -> line.row().namespace())
        .contains("c-0", "c-1", "c-2");

    assertThat(counties.opened()).containsExactlyInAnyOrder(first, second, third);
  }

  @Test
  void a_number_is_found_in_every_county_that_can_be_read() {
    Prefecture prefecture = new Counties(List.of(60, 3, 55)).prefecture();
    List<IdentifierMatch> rows = new ArrayList<>();
    Optional<IdentifierMatch> after = Optional.empty();
    do {
      IdentifierPage page =
          prefecture.search(Positions.READER, Counties.NUMBER.text(), after).whole();
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(ReaderSession.PAGE);
      page.lines().forEach(line -> rows.add(line.row()));
      after = page.next();
    } while (after.isPresent());
    assertThat(rows).hasSize(118).isSorted().doesNotHaveDuplicates();

    counties.fail(second, true);
    Partial<IdentifierPage> found =
        counties.prefecture().search(Positions.READER, Counties.NUMBER.text(), Optional.empty());
    assertThat(found.value().lines())
        .extracting(line -> line.row().namespace())
        .containsExactly("c-0", "c-2");
    assertThat(found.text(Locale.CHINA)).isEqualTo("缺第1县数据（数据库无法连接）");
  }

  @Test
  void the_text_names_every_missing_county_and_why_in_both_languages() {
    counties.fail(first, true);
    counties.fail(third, false);

    Partial<Integer> sum =
        counties.prefecture().read(Counties::kept).map(all -> all.values().size());

    assertThat(sum.value()).isEqualTo(1);
    assertThat(sum.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("缺第0县数据（数据库无法连接）;缺第2县数据（数据库无法读取）");
    assertThat(sum.text(Locale.UK))
        .isEqualTo(
            "without the data of 第0县 (its database cannot be reached); "
                + "without the data of 第2县 (its database cannot be read)");
    assertThatExceptionOfType(MissingCountiesException.class)
        .isThrownBy(sum::whole)
        .withMessage(sum.text(Locale.CHINESE) + " / " + sum.text(Locale.ENGLISH));
  }

  @Test
  void a_county_that_hangs_keeps_nobody_waiting_and_takes_one_thread_at_most() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    List<County> read = new ArrayList<>();
    // Nobody waits for chance: when the waiting begins, the others have answered.
    Executor side =
        call -> {
          Thread thread = new Thread(call);
          thread.start();
          threads.add(thread);
          if (threads.size() == 2) {
            await(asked);
          } else {
            joined(thread);
          }
        };
    Prefecture prefecture = counties.prefecture().within(side, Duration.ofNanos(1));

    Partial<?> hung =
        prefecture.read(
            (county, library) -> {
              if (county.equals(second)) {
                asked.countDown();
                await(answer);
              }
              return library.today();
            });
    List<MissingCounty> late = List.of(new MissingCounty(second, MissingReason.LATE));
    assertThat(hung.missing()).isEqualTo(late);
    assertThat(hung.text(Locale.CHINESE)).isEqualTo("缺第1县数据（数据库未按时答复）");
    Partial<?> meanwhile =
        prefecture.read(
            (county, library) -> {
              read.add(county);
              return library.today();
            });
    assertThat(meanwhile.missing()).isEqualTo(late);
    assertThat(read).containsExactly(first, third);

    answer.countDown();
    threads.get(1).join();
    assertThat(prefecture.read((county, library) -> library.today()).whole())
        .containsOnlyKeys(first, second, third);
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_call_that_was_given_up_before_it_began_never_begins() {
    List<Runnable> queue = new ArrayList<>();
    List<County> read = new ArrayList<>();
    Prefecture prefecture = counties.prefecture().within(queue::add, Duration.ofNanos(1));

    Partial<?> none =
        prefecture.read(
            (county, library) -> {
              read.add(county);
              return library.today();
            });
    queue.forEach(Runnable::run);

    assertThat(none.missing())
        .extracting(MissingCounty::reason)
        .containsOnly(MissingReason.LATE)
        .hasSize(3);
    assertThat(read).isEmpty();
    assertThat(prefecture.within(Runnable::run, Duration.ofNanos(1)).read(Counties::kept).missing())
        .isEmpty();
  }

  @Test
  void whoever_is_interrupted_waits_no_longer_and_stays_interrupted() {
    Prefecture prefecture = counties.prefecture().within(call -> {}, Duration.ofDays(1));

    Thread.currentThread().interrupt();
    Partial<?> none = prefecture.read(Counties::kept);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(none.missing()).hasSize(3);
  }

  @Test
  void what_is_no_failure_of_the_storage_is_thrown() {
    Prefecture prefecture = counties.prefecture();

    assertThatExceptionOfType(NotReadableException.class)
        .isThrownBy(() -> prefecture.board(new PersonRef("nobody"), ALL, Optional.empty()));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () ->
                prefecture.read(
                    (county, library) -> {
                      throw new UnsupportedOperationException(county.name());
                    }))
        .withMessage("第0县");
    assertThatExceptionOfType(StackOverflowError.class)
        .isThrownBy(
            () ->
                prefecture.read(
                    (county, library) -> {
                      throw new StackOverflowError();
                    }));
  }

  @Test
  void a_board_of_another_namespace_is_refused() {
    Prefecture wrong = Prefecture.of(Map.of(new County("c-9", "第九县"), () -> counties.sound(first)));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> wrong.board(Positions.READER, ALL, Optional.empty()))
        .withMessageContainingAll("c-9", "c-0");
  }

  @Test
  void counties_that_cannot_be_told_apart_and_limits_without_length_are_refused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                Prefecture.of(
                    Map.of(
                        new County("c", "甲县"),
                        Zhuanban.builder()::build,
                        new County("c", "乙县"),
                        Zhuanban.builder()::build)))
        .withMessageContaining("Prefecture.counties");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> counties.prefecture().within(Runnable::run, Duration.ZERO))
        .withMessageContaining("Prefecture.within");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new County("c", " "))
        .withMessageContaining("County.name");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new County("石林", "石林县"))
        .withMessageContaining("County.namespace");
    assertThat(counties.prefecture().counties()).isEqualTo(counties.all());
  }
}
