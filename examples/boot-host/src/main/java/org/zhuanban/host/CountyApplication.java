package org.zhuanban.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.catalogue.CatalogueReader;
import org.zhuanban.command.Command;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spring.RefusedException;

/** Shows the board of a project as JSON. */
// spotless:off: the page shows it in fewer lines.
// begin
@SpringBootApplication
@RestController
public class CountyApplication {
  private final Zhuanban zhuanban;
  private final Catalogue catalogue;

  CountyApplication(Zhuanban zhuanban) throws IOException {
    this.zhuanban = zhuanban;
    this.catalogue = CatalogueReader.read("catalogue.yaml",
        new ClassPathResource("catalogue.yaml").getContentAsString(StandardCharsets.UTF_8));
  }

  @PutMapping("/projects/{id}/plan")
  void adopt(@PathVariable String id, @RequestBody List<String> items) {
    handle(id, AdoptPlan.of(catalogue.plan(items, List.of(new Stage(3, "施工许可", "HCB")))));
  }

  @PutMapping("/projects/{id}/items/{item}/acceptance")
  void accept(@PathVariable String id, @PathVariable String item) {
    handle(id, AcceptApplication.of(item));
  }

  private void handle(String id, Command command) {
    RefusedException.orThrow(
        zhuanban.handle(StreamKind.PROJECT.stream(id), command, new PersonRef("clerk-7")));
  }

  @GetMapping("/projects/{id}/board")
  List<ApprovalRow> board(@PathVariable String id) {
    return zhuanban.read(StreamKind.PROJECT, id).approvals().board(zhuanban.today());
  }

  public static void main(String[] args) {
    SpringApplication.run(CountyApplication.class, args);
  }
}
// end
// spotless:on
