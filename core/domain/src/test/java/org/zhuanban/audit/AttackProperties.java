package org.zhuanban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.audit.OpenStorage.KIND;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.spi.HeadSigner;

class AttackProperties {
  private static String id(int stream) {
    return "P-" + (char) ('A' + stream);
  }

  @Property(tries = 150)
  void rewriting_with_all_hashes_is_found_exactly_where_a_checkpoint_covers_it(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 6) Integer> anchored,
      @ForAll @IntRange(max = 5) int grown,
      @ForAll @IntRange(max = 11) int anyStream,
      @ForAll @IntRange(max = 10) int anyVersion) {
    OpenStorage storage = new OpenStorage();
    for (int stream = 0; stream < anchored.size(); stream++) {
      storage.grow(id(stream), anchored.get(stream));
    }
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint =
        new Checkpointer(storage, HashAlgorithm.SHA_256, HeadSigner.NONE)
            .take(Set.of(KIND), Instant.EPOCH, heads::add);
    int attacked = anyStream % anchored.size();
    long length = (long) anchored.get(attacked) + grown;
    long version = anyVersion % length + 1;
    storage.grow(id(attacked), length).rewrite(id(attacked), version, "{\"forged\":true}");

    Verifier verifier = new Verifier(storage);

    assertThat(verifier.streams(KIND).sound()).isTrue();
    List<Finding> found = verifier.since(checkpoint, heads.stream()).findings();
    if (version <= anchored.get(attacked)) {
      assertThat(found)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.stream().id()).isEqualTo(id(attacked));
                assertThat(finding.version()).isEqualTo((long) anchored.get(attacked));
                assertThat(finding.flaw()).isEqualTo(Flaw.REWRITTEN);
              });
    } else {
      assertThat(found).isEmpty();
    }
  }
}
