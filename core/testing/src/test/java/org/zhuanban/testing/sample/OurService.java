package org.zhuanban.testing.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Storage;

/** The service of a host: it keeps a row of its own for each act that was executed. */
final class OurService {
  private final Zhuanban zhuanban;
  private final List<String> rows;

  OurService(Storage storage, Clock clock, List<String> rows) {
    this.zhuanban = Zhuanban.builder().storage(storage).clock(clock).build();
    this.rows = rows;
  }

  Zhuanban zhuanban() {
    return zhuanban;
  }

  Outcome submit(Request request) {
    return kept(zhuanban.handle(request), request.commandKey());
  }

  Outcome report(Fact fact) {
    return kept(zhuanban.record(fact), fact.id());
  }

  private Outcome kept(Outcome outcome, String key) {
    if (!(outcome instanceof Outcome.Refused) && !rows.contains(key)) {
      rows.add(key);
      Collections.sort(rows);
    }
    return outcome;
  }

  List<String> rows() {
    return new ArrayList<>(rows);
  }
}
