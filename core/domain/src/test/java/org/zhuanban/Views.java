package org.zhuanban;

import org.zhuanban.feature.Feature;

/** Views for tests. */
public final class Views {
  private Views() {}

  /** All of a stream, which shows an initial state as long as nothing was recorded in it. */
  public static <V extends StreamView> V of(Zhuanban zhuanban, StreamKind<V> kind, String id) {
    return zhuanban.views().of(kind, id, AsOf.NOW);
  }

  /** All of a stream as of a point in time, initial where nothing was recorded in it. */
  public static <V extends StreamView> V of(
      Zhuanban zhuanban, StreamKind<V> kind, String id, AsOf asOf) {
    return zhuanban.views().of(kind, id, asOf);
  }

  /** The state of a feature. */
  public static <S> S state(StreamView view, Feature<S, ?> feature) {
    return view.snapshot().of(feature);
  }
}
