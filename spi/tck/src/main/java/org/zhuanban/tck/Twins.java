package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Two namespaces of a storage and a model of each. What is done is done to both of a pair by turns
 * through one node and another; what is compared is compared through every node of both.
 */
final class Twins {
  private final List<List<Storage>> nodes;
  private final List<Model> models;
  private final Seen seen = new Seen();
  private final List<String> done = new ArrayList<>();
  private int space;
  private int turns;

  Twins(StorageFixture fixture) {
    Storage storage = fixture.emptyStorage();
    nodes = List.of(List.of(storage, fixture.reopened(storage)), List.of(fixture.otherNamespace()));
    models = List.of(new Model(storage.keepsTexts()), new Model(storage.keepsTexts()));
  }

  /** What is done from now on is done in this namespace, 0 or 1. */
  Twins in(int other) {
    space = other;
    return this;
  }

  boolean keepsTexts() {
    return models.get(0).keepsTexts();
  }

  Model model() {
    return models.get(space);
  }

  /** Also asks what is due on these days. */
  void days(Iterable<LocalDate> days) {
    seen.days(days);
  }

  private Storage node() {
    List<Storage> all = nodes.get(space);
    return all.get(turns++ % all.size());
  }

  void commit(Commit commit) {
    know(commit);
    done(
        "commit %s of %s entries to %s after version %s"
            .formatted(
                commit.receipt().commandKey(),
                commit.entries().size(),
                commit.stream(),
                commit.expectedVersion()));
    told(List.of(model().commit(commit)), List.of(node().commit(commit)));
  }

  void commitAll(List<Commit> commits) {
    commits.forEach(this::know);
    done(
        "%s commits handed over together to %s after version %s"
            .formatted(commits.size(), commits.get(0).stream(), commits.get(0).expectedVersion()));
    told(StorageProbe.commitAll(model(), commits), StorageProbe.commitAll(node(), commits));
  }

  void refresh(RowRefresh refresh) {
    seen.streams(List.of(refresh.stream()));
    done(
        "refreshing of %s duties and the identifiers of %s entries of %s at version %s"
            .formatted(
                refresh.duties().size(),
                refresh.identifiers().size(),
                refresh.stream(),
                refresh.version()));
    told(List.of(model().refresh(refresh)), List.of(node().refresh(refresh)));
  }

  void refreshAll(List<RowRefresh> refreshes) {
    refreshes.forEach(refresh -> seen.streams(List.of(refresh.stream())));
    done("refreshing of %s streams together".formatted(refreshes.size()));
    told(model().refreshAll(refreshes), node().refreshAll(refreshes));
  }

  void destroy(Destruction destruction) {
    know(destruction.order());
    done(
        "destruction of %s at version %s"
            .formatted(destruction.stream(), destruction.order().expectedVersion()));
    told(List.of(model().destroy(destruction)), List.of(node().destroy(destruction)));
  }

  private void know(Commit commit) {
    seen.streams(List.of(commit.stream())).command(commit.receipt().commandKey());
  }

  private void done(String what) {
    done.add((space == 0 ? "" : "in the other namespace: ") + what);
  }

  private void told(List<CommitResult> wanted, List<CommitResult> met) {
    Difference.check(after() + "J3 answer", wanted, met);
  }

  private String after() {
    int from = Math.max(0, done.size() - 20);
    return "after "
        + (from == 0 ? "" : from + " steps and ")
        + String.join("; ", done.subList(from, done.size()))
        + System.lineSeparator();
  }

  /** Compares everything through every node. */
  void check(int page) {
    for (int which = 0; which < nodes.size(); which++) {
      for (int node = 0; node < nodes.get(which).size(); node++) {
        String where =
            after() + (which == 0 ? "" : "other namespace, ") + (node == 0 ? "" : "second node, ");
        Difference.check(
            where, seen.by(models.get(which), page), seen.by(nodes.get(which).get(node), page));
      }
    }
  }

  /** Compares what a commit has just left in one stream, through every node. */
  void checkHead(StreamKey stream, String command) {
    Seen one = new Seen().streams(List.of(stream)).command(command);
    for (Storage node : nodes.get(space)) {
      Difference.check(after(), one.newest(model()), one.newest(node));
    }
  }
}
