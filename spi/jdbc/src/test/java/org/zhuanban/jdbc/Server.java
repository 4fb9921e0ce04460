package org.zhuanban.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database server of a test's own, which may come to harm. */
interface Server {
  /** Starts it, over what it kept when it was killed. */
  void start() throws Exception;

  String url();

  /** Lets it and all its children die at once, without a word. */
  void kill() throws Exception;

  /** Ends it, and forgets what it kept. */
  void end() throws Exception;

  /** Kills a process and those that it began, and waits until none of them is left. */
  static void kill(Path pidFile) throws Exception {
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /**
   * A free port that no client is given as its own: on one of those, a client that calls a dead
   * server again and again may in the end reach itself, and keep the server from coming back.
   */
  static int freePort() {
    return IntStream.range(20_000, 30_000).filter(Server::isFree).findFirst().orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Out of the repository of Maven. */
  final class PostgreSql implements Server {
    private final Path directory;
    private @Nullable EmbeddedPostgres running;
    private final int port = freePort();

    PostgreSql() throws IOException {
      directory = Files.createTempDirectory(Path.of("target"), "postgresql-").toAbsolutePath();
    }

    @Override
    public void start() throws Exception {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory)
              .setCleanDataDirectory(false)
              .setPort(port)
              // Off by default here, so that a kill loses what was acknowledged.
              .setServerConfig("synchronous_commit", "on")
              .start();
    }

    @Override
    public String url() {
      return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&connectTimeout=2";
    }

    @Override
    public void kill() throws Exception {
      Server.kill(directory.resolve("postmaster.pid"));
      end();
    }

    @Override
    public void end() throws IOException {
      Objects.requireNonNull(running).close();
    }
  }

  /** Started by a script that {@code verify.sh} uses as well. */
  abstract class Scripted implements Server {
    private final String script;
    private final Path directory;
    private final int port = freePort();

    Scripted(String name) throws IOException {
      script = "src/test/servers/" + name + ".sh";
      directory =
          Files.createTempDirectory(
              Path.of(
                  Objects.requireNonNull(
                      System.getProperty("zhuanban." + name + ".directory"),
                      "no place for a server: run src/test/servers/verify.sh")),
              "spare-");
    }

    private void script(String what) throws IOException, InterruptedException {
      Process running =
          new ProcessBuilder(script, what, directory.toString(), Integer.toString(port))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("script.log").toFile())
              .start();
      if (running.waitFor() != 0) {
        throw new IOException(Files.readString(directory.resolve("script.log")));
      }
    }

    int port() {
      return port;
    }

    @Override
    public void start() throws Exception {
      script("start");
    }

    @Override
    public void kill() throws Exception {
      Server.kill(directory.resolve("pid"));
    }

    @Override
    public void end() throws Exception {
      script("stop");
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  final class MariaDb extends Scripted {
    MariaDb() throws IOException {
      super("mariadb");
    }

    @Override
    public String url() {
      return "jdbc:mariadb://127.0.0.1:%s/zhuanban?user=zhuanban&password=zhuanban&connectTimeout=2000"
          .formatted(port());
    }
  }

  final class MySql extends Scripted {
    MySql() throws IOException {
      super("mysql");
    }

    @Override
    public String url() {
      return "jdbc:mysql://127.0.0.1:%s/zhuanban?user=zhuanban&password=zhuanban&connectTimeout=2000"
          .formatted(port());
    }
  }
}
