package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.moved;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * A host may be killed between any two writes to the file: after each of them, the file holds whole
 * commits only.
 */
class H2CrashTest {
  private static final int OFFICERS = 6;
  private static final int COMMITS = 40;
  private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";

  @TempDir Path directory;

  @AfterEach
  void stopRecording() {
    FilePathRec.setRecorder(null);
  }

  @Test
  void a_file_holds_whole_commits_after_each_write_to_it() throws Exception {
    Path file = directory.resolve("county");
    String url = "jdbc:h2:file:rec:" + file.toAbsolutePath();
    FilePathRec.register();
    List<Write> writes = new ArrayList<>();
    FilePathRec.setRecorder(
        (operation, name, data, position) -> {
          if (name.endsWith(".mv.db")) {
            synchronized (writes) {
              writes.add(
                  new Write(operation, data == null ? Bytes.empty() : Bytes.of(data), position));
            }
          }
        });
    Pool pool = new Pool(() -> DriverManager.getConnection(url + SETTINGS), true);
    try (Connection open = pool.getConnection()) {
      JdbcStorage.builder().createSchema(pool);
      int made = size(writes);
      work(pool);
      FilePathRec.setRecorder(null);
      assertThat(size(writes) - made).isGreaterThan(COMMITS);
      assertThat(torn(writes, made)).isEmpty();
      assertThat(open.isClosed()).isFalse();
    }
  }

  private static int size(List<Write> writes) {
    synchronized (writes) {
      return writes.size();
    }
  }

  private static void work(Pool pool) throws InterruptedException, ExecutionException {
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      List<Future<?>> days = new ArrayList<>();
      for (int officer = 0; officer < OFFICERS; officer++) {
        StreamKey stream = new StreamKey("project", "P-" + officer);
        Storage storage = JdbcStorage.builder().open(pool);
        days.add(
            officers.submit(
                () -> {
                  for (int i = 0; i < COMMITS; i++) {
                    String command = "c-" + i;
                    CommitResult result =
                        storage.commit(
                            telling(
                                moved(commit(2L * i, command, put("d-" + i)), stream),
                                stream.id() + command));
                    assertThat(result).isInstanceOf(CommitResult.Committed.class);
                  }
                }));
      }
      for (Future<?> day : days) {
        day.get();
      }
    } finally {
      officers.shutdownNow();
    }
  }

  /** What is wrong with the file after each of the writes. */
  private List<String> torn(List<Write> writes, int made) throws IOException, SQLException {
    List<String> faults = new ArrayList<>();
    Path replayed = directory.resolve("replayed.mv.db");
    Path cut = directory.resolve("cut.mv.db");
    try (FileChannel channel =
        FileChannel.open(replayed, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < writes.size(); i++) {
        writes.get(i).apply(channel);
        if (i >= made) {
          Files.copy(replayed, cut, StandardCopyOption.REPLACE_EXISTING);
          String fault = fault(directory.resolve("cut"));
          if (!fault.isEmpty()) {
            faults.add("after write " + i + ": " + fault);
          }
        }
      }
    }
    return faults;
  }

  /** Of each commit two entries, a duty, a message and a receipt, or nothing. */
  private static String fault(Path file) throws SQLException {
    StringBuilder faults = new StringBuilder();
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath() + SETTINGS);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT stream_id, last_version,"
                    + " (SELECT COUNT(*) FROM zb_entry e WHERE e.stream_id = h.stream_id),"
                    + " (SELECT COUNT(*) * 2 FROM zb_duty d WHERE d.stream_id = h.stream_id),"
                    + " (SELECT COUNT(*) * 2 FROM zb_message m WHERE m.stream_id = h.stream_id)"
                    + " FROM zb_head h")) {
      while (rows.next()) {
        long version = rows.getLong(2);
        if (rows.getLong(3) != version
            || rows.getLong(4) != version
            || rows.getLong(5) != version) {
          faults.append(
              "%s at %s has %s entries, %s / 2 duties, %s / 2 messages; "
                  .formatted(
                      rows.getString(1),
                      version,
                      rows.getLong(3),
                      rows.getLong(4),
                      rows.getLong(5)));
        }
      }
    }
    return faults.toString();
  }

  /** One change of the file. */
  private record Write(int operation, Bytes data, long position) {
    void apply(FileChannel channel) throws IOException {
      if (operation == Recorder.TRUNCATE) {
        channel.truncate(position);
      } else if (operation == Recorder.WRITE) {
        ByteBuffer left = ByteBuffer.wrap(data.toArray());
        while (left.hasRemaining()) {
          channel.write(left, position + left.position());
        }
      }
    }
  }
}
