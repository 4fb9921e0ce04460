package org.zhuanban;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.engine.StreamBatch;
import org.zhuanban.spi.StreamKey;

/** The reading of streams of a kind as of a point in time, for a host that checks rights itself. */
record KindReading<V extends StreamView>(CountyViews views, StreamKind<V> kind, AsOf asOf)
    implements FoldRun.Source<V> {
  KindReading {
    if (kind.namesReaders()) {
      throw new IllegalArgumentException(
          "a stream of kind %s names its readers: read it by forReader(person).find(..)"
              .formatted(kind));
    }
  }

  Optional<V> one(String id) {
    return Optional.of(views.of(kind, id, asOf))
        .filter(view -> view.snapshot().stream().version() > 0);
  }

  boolean exists(String id) {
    return views.engine().exists(kind.stream(id));
  }

  ViewBatch<V> all(Collection<String> ids) {
    return views(ids, views.engine().readAll(keys(ids)));
  }

  @Override
  public ViewBatch<V> read(Collection<String> ids) {
    return views(ids, views.engine().readPassing(keys(ids)));
  }

  @Override
  public List<String> list(Optional<String> after, int most) {
    return views.engine().streams(kind.name(), after, most).stream().map(StreamKey::id).toList();
  }

  @Override
  public boolean bound() {
    return views.engine().joined();
  }

  private List<StreamKey> keys(Collection<String> ids) {
    return ids.stream().map(kind::stream).toList();
  }

  private ViewBatch<V> views(Collection<String> ids, StreamBatch batch) {
    return ViewBatch.of(
        ids,
        id ->
            Optional.of(batch.of(kind.stream(id)))
                .filter(now -> now.version() > 0)
                .map(now -> views.of(kind, kind.stream(id), now, asOf, ReadScope.everything())));
  }
}
