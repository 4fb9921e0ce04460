package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.StreamKey;

/**
 * Any walk through what can be done to a storage, compared with a model after every step. Run by
 * jqwik, which prints its seed and the shortest walk that fails; the others are run by JUnit
 * Jupiter.
 *
 * @since 0.1
 */
public interface StorageProperties extends StorageFixture {
  /**
   * Compares all that two namespaces hold, through two nodes, with a model after every step.
   *
   * @param walk what is done
   * @param page the size of the pages to read
   */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void J6_whatever_is_done_each_node_answers_as_the_model(
      @ForAll(supplier = Walks.class) List<Walks.Step> walk,
      @ForAll(supplier = PageSizes.class) int page) {
    Race.within(
        () -> {
          Twins twins = new Twins(this);
          twins.days(List.of(Rows.DAY.plusDays(2), Values.DAYS.get(0)));
          Map<StreamKey, Commit> last = new HashMap<>();
          for (Walks.Step step : walk) {
            take(twins.in(step.space()), step, last);
            twins.check(page);
          }
          return true;
        });
  }

  private static void take(Twins twins, Walks.Step step, Map<StreamKey, Commit> last) {
    if (step instanceof Walks.Write write) {
      List<Commit> commits = new ArrayList<>();
      long version = Math.max(0, twins.model().version(write.stream()) + write.drift());
      for (Walks.Draft draft : write.drafts()) {
        Commit commit = draft.at(write.stream(), version, twins.keepsTexts());
        commits.add(commit);
        last.put(write.stream(), commit);
        version = commit.head().version();
      }
      if (write.together()) {
        twins.commitAll(commits);
      } else {
        commits.forEach(twins::commit);
      }
    } else if (step instanceof Walks.Again again && last.containsKey(again.stream())) {
      twins.commit(last.get(again.stream()));
    } else if (step instanceof Walks.Refresh refresh) {
      // Rows follow from a version from 1 on.
      long version = Math.max(1, twins.model().version(refresh.stream()) + refresh.drift());
      twins.refresh(refresh.at(version));
    } else if (step instanceof Walks.Destroy gone) {
      twins.destroy(gone.at(Math.max(1, twins.model().version(gone.stream()) + gone.drift())));
    }
  }
}
