package org.zhuanban.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.catalogue.CatalogueReader;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/** A county platform in plain Java. */
// begin
public final class PlainCounty {
  private static final PersonRef CLERK = new PersonRef("clerk-7");

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Catalogue catalogue =
        CatalogueReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:plain;DB_CLOSE_DELAY=-1");
    JdbcStorage.createSchema(source); // a platform runs META-INF/zhuanban by Flyway or Liquibase
    Zhuanban zhuanban = open(source);

    StreamKey project = StreamKind.PROJECT.stream("P-1");
    List<Stage> stages = List.of(new Stage(3, "施工许可", "HCB"));
    zhuanban.handle(project, AdoptPlan.of(catalogue.plan(List.of("SG01"), stages)), CLERK);
    zhuanban.handle(project, AcceptApplication.of("SG01"), CLERK);
    zhuanban.sweep(); // daily
    zhuanban.dispatch(); // every minute
    zhuanban
        .read(StreamKind.PROJECT, "P-1")
        .approvals()
        .board(zhuanban.today())
        .forEach(System.out::println);
  }

  static Zhuanban open(DataSource source) {
    return Zhuanban.builder()
        .storage(JdbcStorage.of(source))
        .messaging(Messaging.builder().outbox(JdbcStorage.builder().outbox(source)).build())
        .board(JdbcStorage.builder().board(source), "default")
        .build();
  }
}
// end
