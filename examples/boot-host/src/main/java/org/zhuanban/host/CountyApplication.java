package org.zhuanban.host;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.items.cn.CountyItems;
import org.zhuanban.items.cn.NationalItems;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spring.RefusedException;

/** Shows the board of a project as JSON. */
// spotless:off
// begin
@SpringBootApplication
@RestController
public class CountyApplication {
  private static final Department HOUSING = new Department("HCB", "县住房和城乡建设局", Level.COUNTY, "CN");
  private final Zhuanban zhuanban;
  private final Catalogue catalogue;

  CountyApplication(Zhuanban zhuanban, CalendarBook calendars) {
    this.zhuanban = zhuanban;
    this.catalogue =
        CountyItems.of(NationalItems.bundled(), calendars.calendar("CN"))
            .with("SG01", 3, "HCB", item -> item.committed(TimeLimit.workingDays(3, "承诺时限")))
            .catalogue("2026-1", LocalDate.of(2026, 1, 1), "县政府审批事项清单", List.of(HOUSING));
  }

  @PutMapping("/projects/{id}/plan")
  void adopt(@PathVariable String id, @RequestBody List<String> items) {
    ApprovalPlan plan = catalogue.plan(items, List.of(new Stage(3, "施工许可", "HCB")));
    handle(id, AdoptPlan.of(plan));
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
