package org.zhuanban.spring;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.spring.ClusterJournal.Note;

/**
 * Holiday notices that are adopted while all nodes go on working.
 *
 * <p>A notice is kept beside the projects, and each node looks for new ones within {@code
 * zhuanban.notices.poll}: it never decides by notices that it has not looked after for longer. Once
 * that time has passed twice, every node knows the notice; then one of them computes all duties
 * anew, in batches that another node takes up if it is gone, and sweeps.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class ZhuanbanNotices {
  private static final String STREAM = "notices";
  private static final String LOCAL = "local";
  private static final String NATIONAL = "national";

  private final ClusterJournal journal;
  private final RowRebuild refresh;
  private final Duration poll;
  private volatile Known known;

  /**
   * What this node knows.
   *
   * @param version the version of the kept notices
   * @param book the book of all notices
   * @param learnedAt when this version was first met here, in nanoseconds of the machine
   * @param lookedAt when this node last looked, in nanoseconds of the machine
   */
  private record Known(long version, CalendarBook book, long learnedAt, long lookedAt) {}

  ZhuanbanNotices(ClusterJournal journal, CalendarBook own, ZhuanbanProperties properties) {
    this.journal = journal;
    this.poll = properties.notices().poll();
    this.refresh = new RowRebuild(journal, "refresh", properties);
    long now = System.nanoTime();
    this.known = new Known(0, own, now, now - poll.toNanos());
    look();
  }

  /**
   * Adopts the notices of a file. Those of an earlier one stay; where both speak of a day, the one
   * published last prevails.
   *
   * @param file the name of the file, for errors
   * @param csv its content, as {@link NoticeCsv} reads it: with a column {@code region} local
   *     notices, else national ones
   * @return the notices
   * @throws org.zhuanban.input.InputException if the file is malformed; nothing of it is adopted
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public List<HolidayNotice> adopt(String file, String csv) {
    List<HolidayNotice> notices = read(file, csv);
    if (new HashSet<>(book().notices()).containsAll(notices)) {
      return notices;
    }
    String type = local(csv) ? LOCAL : NATIONAL;
    while (!journal.append(STREAM, journal.version(STREAM), type, csv)) {
      Thread.onSpinWait();
    }
    look();
    return notices;
  }

  /**
   * {@return all notices, those of the application and the adopted ones, as known within the time
   * of {@code zhuanban.notices.poll}}
   */
  public CalendarBook book() {
    if (System.nanoTime() - known.lookedAt() > poll.toNanos()) {
      look();
    }
    return known.book();
  }

  /** Looks for new notices. */
  synchronized void look() {
    long now = System.nanoTime();
    Known before = known;
    List<Note> notes = journal.notes(STREAM, before.version());
    if (notes.isEmpty()) {
      known = new Known(before.version(), before.book(), before.learnedAt(), now);
      return;
    }
    Set<HolidayNotice> more = new LinkedHashSet<>();
    notes.forEach(note -> more.addAll(read("notice " + note.version(), note.text())));
    before.book().notices().forEach(more::remove);
    long version = notes.get(notes.size() - 1).version();
    known = new Known(version, before.book().with(more), System.nanoTime(), now);
  }

  /**
   * Computes all duties anew if there is a notice that every node knows and no node has done so.
   *
   * @return whether this node has done it to the end
   */
  boolean refresh(Zhuanban zhuanban) {
    Known now = known;
    boolean everywhere = System.nanoTime() - now.learnedAt() > 2 * poll.toNanos();
    if (now.version() == 0 || !everywhere) {
      return false;
    }
    return refresh.run(
        zhuanban,
        Long.toString(now.version()),
        ended -> ended.map(note -> Long.parseLong(note.text())).orElse(0L) < now.version());
  }

  /** Reads a file of either kind. */
  static List<HolidayNotice> read(String file, String csv) {
    try {
      return local(csv)
          ? NoticeCsv.local(file, new StringReader(csv))
          : NoticeCsv.national(file, new StringReader(csv));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  private static boolean local(String csv) {
    String header = csv.lines().findFirst().orElse("");
    return Stream.of(header.split(",", -1)).anyMatch(name -> name.strip().equals("region"));
  }
}
