package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.example.platform.signin.Person;

/** Two nodes on one PostgreSQL; one dies while officers work. */
class NodesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String PROJECT = "SL-00004";

  @TempDir private Path directory;

  /** A node with the address at which it is reached. */
  private record Node(Process process, String address) {}

  private Node start(String database) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                PlatformApplication.class.getName(),
                "--server.port=" + port,
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--platform.projects=6")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("node-" + port + ".log").toFile())
            .start();
    return new Node(process, "http://localhost:" + port);
  }

  private static void await(Node node) throws InterruptedException {
    Instant last = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(last) && node.process().isAlive()) {
      try {
        if (new Visitor(node.address()).signIn(Person.LEADER).get("/projects/" + PROJECT).status()
            == 200) {
          return;
        }
      } catch (UncheckedIOException | IllegalStateException notYet) {
        // It is still starting.
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the node did not start");
  }

  private static String problem(String number) {
    return """
        {"version":1,"type":"problem.report-problem","data":{"problem":"%s","category":"LABOUR",
         "level":1,"holder":{"code":"NRB","name":"县自然资源局","calendar":"CN"}}}
        """
        .formatted(number);
  }

  @Test
  void what_was_acknowledged_stays_when_a_node_is_killed() throws Exception {
    List<Node> nodes = new ArrayList<>();
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String database = server.getJdbcUrl("postgres", "postgres");
      nodes.add(start(database));
      await(nodes.get(0));
      nodes.add(start(database));
      await(nodes.get(1));

      Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
      AtomicBoolean working = new AtomicBoolean(true);
      AtomicInteger afterwards = new AtomicInteger();
      List<Thread> officers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Node node = nodes.get(i % 2);
        int officer = i;
        officers.add(
            new Thread(
                () -> {
                  Visitor visitor = new Visitor(node.address()).signIn(Person.LEADER);
                  for (int number = 0; working.get(); number++) {
                    String problem = "W-%s-%s".formatted(officer, number);
                    try {
                      int status =
                          visitor
                              .json(
                                  "/api/projects/" + PROJECT + "/commands",
                                  problem,
                                  problem(problem))
                              .status();
                      if (status == 200) {
                        acknowledged.add(problem);
                        if (!nodes.get(0).process().isAlive()) {
                          afterwards.incrementAndGet();
                        }
                      }
                    } catch (UncheckedIOException killed) {
                      return;
                    }
                  }
                }));
      }
      officers.forEach(Thread::start);
      Thread.sleep(3_000);
      nodes.get(0).process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      Thread.sleep(3_000);
      working.set(false);
      for (Thread officer : officers) {
        officer.join();
      }

      String project =
          new Visitor(nodes.get(1).address())
              .signIn(Person.LEADER)
              .get("/api/projects/" + PROJECT)
              .body();
      assertThat(acknowledged).hasSizeGreaterThan(10);
      assertThat(afterwards).as("acts on the node that lives on").hasPositiveValue();
      assertThat(acknowledged)
          .allSatisfy(
              number -> assertThat(project).containsOnlyOnce("\"problem\":\"" + number + "\""));
    } finally {
      for (Node node : nodes) {
        node.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
  }
}
