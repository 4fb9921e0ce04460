package org.zhuanban.organisation;

import java.util.Comparator;

/**
 * An owner and a measure, which a year has at most one target for.
 *
 * @param owner the owner
 * @param measure the measure
 */
public record TargetKey(TargetOwner owner, TargetMeasure measure) implements Comparable<TargetKey> {
  private static final Comparator<TargetKey> ORDER =
      Comparator.comparing(TargetKey::owner).thenComparing(TargetKey::measure);

  @Override
  public int compareTo(TargetKey other) {
    return ORDER.compare(this, other);
  }
}
