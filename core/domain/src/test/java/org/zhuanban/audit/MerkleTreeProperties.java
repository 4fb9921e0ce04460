package org.zhuanban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.spi.Bytes;
import org.zhuanban.testing.domain.Forgery;

class MerkleTreeProperties {
  private static final HashAlgorithm SHA = HashAlgorithm.SHA_256;

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static Bytes root(List<byte[]> leaves) {
    MerkleTree tree = new MerkleTree(SHA);
    leaves.forEach(leaf -> tree.add(leaf, false));
    return tree.close();
  }

  @Property(tries = 200)
  void the_root_and_every_path_are_those_of_the_definition(
      @ForAll List<byte[]> leaves, @ForAll @IntRange(max = 1000) int any) {
    assertThat(root(leaves)).isEqualTo(NaiveTree.root(leaves));
    if (!leaves.isEmpty()) {
      int watched = any % leaves.size();
      MerkleTree tree = new MerkleTree(SHA);
      for (int i = 0; i < leaves.size(); i++) {
        tree.add(leaves.get(i), i == watched);
      }
      Bytes root = tree.close();

      assertThat(tree.path()).isEqualTo(NaiveTree.path(watched, leaves));
      assertThat(
              MerkleTree.includes(
                  SHA, root, leaves.size(), leaves.get(watched), watched, tree.path()))
          .isTrue();
    }
  }

  @Property(tries = 200)
  void a_path_proves_its_leaf_in_its_place_and_nothing_else(
      @ForAll @IntRange(min = 1, max = 70) int size,
      @ForAll @IntRange(max = 69) int any,
      @ForAll @IntRange(max = 80) int other,
      @ForAll @IntRange(max = 7) int changed) {
    List<byte[]> leaves = leaves(size);
    int place = any % size;
    Bytes root = root(leaves);
    byte[] leaf = leaves.get(place);
    List<Bytes> path = NaiveTree.path(place, leaves);

    byte[] wrong = Forgery.flipped(Bytes.of(leaf)).toArray();
    assertThat(MerkleTree.includes(SHA, root, size, wrong, place, path)).isFalse();
    assertThat(MerkleTree.includes(SHA, Forgery.flipped(root), size, leaf, place, path)).isFalse();
    assertThat(MerkleTree.includes(SHA, root, size, leaf, other, path)).isEqualTo(other == place);
    List<Bytes> longer = new ArrayList<>(path);
    longer.add(root);
    assertThat(MerkleTree.includes(SHA, root, size, leaf, place, longer)).isFalse();
    if (!path.isEmpty()) {
      List<Bytes> shorter = path.subList(0, path.size() - 1);
      List<Bytes> forged = new ArrayList<>(path);
      forged.set(changed % path.size(), Forgery.flipped(path.get(changed % path.size())));
      assertThat(MerkleTree.includes(SHA, root, size, leaf, place, shorter)).isFalse();
      assertThat(MerkleTree.includes(SHA, root, size, leaf, place, forged)).isFalse();
    }
  }

  /** As in every RFC 6962 tree: it is the signature of the checkpoint that fixes the size. */
  @Property(tries = 200)
  void another_size_fails_unless_the_way_to_the_root_is_the_same(
      @ForAll @IntRange(min = 1, max = 70) int size,
      @ForAll @IntRange(max = 69) int any,
      @ForAll @IntRange(max = 80) int other) {
    List<byte[]> leaves = leaves(size);
    int place = any % size;

    assertThat(
            MerkleTree.includes(
                SHA, root(leaves), other, leaves.get(place), place, NaiveTree.path(place, leaves)))
        .isEqualTo(
            place < other && NaiveTree.turns(place, other).equals(NaiveTree.turns(place, size)));
  }
}
