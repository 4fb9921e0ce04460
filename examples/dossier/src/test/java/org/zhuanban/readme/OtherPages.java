package org.zhuanban.readme;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.zhuanban.BoardPage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.prefecture.County;
import org.zhuanban.prefecture.Partial;
import org.zhuanban.prefecture.Prefecture;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;

/** The samples of the pages on archives, erasure, supervision, the take-over and prefectures. */
final class OtherPages {
  private final Zhuanban zhuanban;
  private final PersonRef officer;

  OtherPages(Zhuanban zhuanban, PersonRef officer) {
    this.zhuanban = zhuanban;
    this.officer = officer;
  }

  /** What a host does with the results of a prefecture. */
  interface Office {
    Report quarter(County county, Zhuanban library);

    BigDecimal sum(Collection<Report> reports, Measure measure);

    void footnote(String text);

    void submit(SortedMap<County, Report> reports);
  }

  void carry(Zhuanban elsewhere, List<ArchiveAnchor> anchors) throws IOException {
    // spotless:off
    try (OutputStream out = Files.newOutputStream(Path.of("P-1.zip"))) {
      zhuanban.archive().export(StreamKind.PROJECT.stream("P-1"), anchors, out);
    }
    try (InputStream in = Files.newInputStream(Path.of("P-1.zip"))) {
      elsewhere.archive().importFrom(in); // 全部或全不
    }
    // spotless:on
  }

  LocalRule retention() {
    // spotless:off
    LocalRule retention = LocalRule.from(
        LocalLimit.PROJECT_RETENTION, TimeLimit.parse("10 YEARS", "县文书档案保管期限表"), LocalDate.of(2026, 1, 1));
    // spotless:on
    return retention;
  }

  void destroy(
      StreamKey stream,
      DocumentRef order,
      DocumentRef appraisal,
      PersonRef approver,
      PersonRef archivist) {
    // spotless:off
    zhuanban.handle(stream, DestroyStream.of(order, appraisal, approver), archivist);
    // spotless:on
  }

  void erase(StreamKey stream, DocumentRef order, PersonRef approver) {
    // spotless:off
    zhuanban.handle(stream, EraseTexts.of(List.of(18L), new DocumentRef("order-7"), new PersonRef("head")), officer);
    zhuanban.handle(stream, EraseTexts.of(List.of(), order, approver), officer);   // every text of the stream
    // spotless:on
  }

  List<OrderStanding> order(
      Department land, SupervisionBody office, PersonRef actor, LocalDate today) {
    // spotless:off
    zhuanban.handle(StreamKind.PROJECT.stream("P-1"),
        IssueOrder.builder()
            .order("DB-2024-07")
            .to(land)
            .about(OrderSubject.item("A08"))
            .limit(TimeLimit.workingDays(3, "督办单"))
            .by(office)
            .build(),
        actor);
    List<OrderStanding> orders = zhuanban.read(StreamKind.PROJECT, "P-1").supervision().orders(today);
    // spotless:on
    return orders;
  }

  TakeoverReport takeOver(Iterable<TakeoverEntry> rows, PersonRef clerk) {
    // spotless:off
    List<TakeoverReport.TakeoverFinding> found = new ArrayList<>();
    zhuanban.dryRunTakeOver(rows, clerk, found::add);                          // 演练：列出全部差错，什么也不写
    TakeoverReport report = zhuanban.takeOver(rows, clerk, found::add);        // 逐条读取，不必全部装入内存
    // spotless:on
    return report;
  }

  private static Zhuanban open(String namespace, DataSource database) {
    JdbcBuilder county = JdbcStorage.builder().namespace(namespace);
    return Zhuanban.builder()
        .storage(county.open(database))
        .board(county.board(database), namespace)
        .build();
  }

  static void read(
      DataSource shilin,
      DataSource yiliang,
      Executor executor,
      PersonRef reader,
      BoardQuery query,
      Office office,
      Consumer<Partial<BoardPage>> shown) {
    // spotless:off
    Prefecture prefecture =
        Prefecture.of(
                Map.of(
                    new County("530126", "石林县"), () -> open("530126", shilin),
                    new County("530125", "宜良县"), () -> open("530125", yiliang)))
            .within(executor, Duration.ofSeconds(5));

    Partial<BoardPage> page = prefecture.board(reader, query, Optional.empty());
    Partial<SortedMap<County, Report>> reports = prefecture.read((county, library) -> office.quarter(county, library));
    Partial<BigDecimal> signed = reports.map(all -> office.sum(all.values(), Measure.SIGNED));
    office.footnote(signed.text(Locale.CHINESE));   // 缺石林县数据（数据库无法连接）
    office.submit(reports.whole());                 // throws MissingCountiesException rather than submit without one
    // spotless:on
    shown.accept(page);
  }
}
