package org.zhuanban.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Servers that Patroni keeps, by the script that started them. */
final class Cluster {
  private final String script = System.getProperty("zhuanban.patroni", "");
  private final String directory = System.getProperty("zhuanban.patroni.directory", "");
  private final int port = Integer.getInteger("zhuanban.patroni.port", 0);
  private final int nodes = Integer.getInteger("zhuanban.patroni.nodes", 0);

  int nodes() {
    return nodes;
  }

  /** All nodes, of which the driver finds the primary. */
  String url() {
    return "jdbc:postgresql://"
        + IntStream.range(0, nodes)
            .mapToObj(node -> "127.0.0.1:" + (port + node))
            .collect(Collectors.joining(","))
        + "/zhuanban?user=zhuanban&password=zhuanban&targetServerType=primary"
        + "&hostRecheckSeconds=0&connectTimeout=2&loginTimeout=5&socketTimeout=15";
  }

  /** The number of the primary; waits until there is one. */
  int primary() throws IOException, InterruptedException {
    return Integer.parseInt(run("primary", directory, String.valueOf(port)));
  }

  void kill(int node) throws IOException, InterruptedException {
    run("kill", directory, String.valueOf(node));
  }

  /** Starts a node that was killed; waits until commits wait for it. */
  void back(int node) throws IOException, InterruptedException {
    run("back", directory, String.valueOf(port), String.valueOf(node));
  }

  void freeze(int node) throws IOException, InterruptedException {
    run("freeze", directory, String.valueOf(node));
  }

  /** Lets a node go on that was frozen; waits until commits wait for it. */
  void thaw(int node) throws IOException, InterruptedException {
    run("thaw", directory, String.valueOf(port), String.valueOf(node));
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed: " + said);
    }
    return said;
  }
}
