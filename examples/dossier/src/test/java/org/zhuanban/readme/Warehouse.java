package org.zhuanban.readme;

import java.util.List;
import java.util.Locale;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.export.Change;
import org.zhuanban.export.FlatTable;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;

/** The sample of the README's section on giving out. */
final class Warehouse {
  private Warehouse() {}

  /** A table of the host's own. */
  interface Table {
    long version(String project);

    void replace(String project, long version, List<List<String>> rows);
  }

  static Channel over(Zhuanban zhuanban, Table table) {
    // spotless:off
    Channel warehouse = new Channel() {
      @Override public String name() { return "warehouse"; }

      @Override public synchronized Delivery deliver(Letter letter) {
        Change change = Change.of(letter);
        String project = change.stream().id();
        if (change.version() > table.version(project)) {       // 重复的、过时的略过
          ProjectView view = zhuanban.read(StreamKind.PROJECT, project);
          table.replace(project, view.version(),               // 在一个事务中换掉该项目的行
              FlatTable.DUTIES.rows(project, view, zhuanban.today(), Locale.CHINESE));
        }
        return new Delivery.Delivered();
      }
    };
    // spotless:on
    return warehouse;
  }
}
