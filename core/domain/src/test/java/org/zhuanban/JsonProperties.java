package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.json.Json;
import org.zhuanban.json.PlainTree;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of the JSON of every project. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class JsonProperties {
  private static void check(Object tree) throws IOException {
    PlainTree.check(tree);
    try (JsonParser json = new JsonFactory().createParser(Json.text(tree))) {
      while (json.nextToken() != null) {
        // Reading it to its end is the check.
      }
    }
  }

  @Property(tries = 20)
  void every_part_of_a_project_is_plain(@ForAll Whole whole) throws IOException {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    LocalDate day = whole.end();
    ProjectView view = desk.view();

    Object tree = Json.of(view, day);

    check(tree);
    assertThat(((Map<?, ?>) tree).keySet().stream().map(String::valueOf))
        .contains("type", "stream", "version", "duties", "project", "approvals")
        .doesNotContain("withheld");
    check(Json.of(view.entries()));
    check(Json.of(view.approvals().attribution(day)));
    check(Json.of(view.approvals().outlook(day, Pace.COMMITTED)));
    check(
        Json.of(
            Report.of(
                ReportKind.of(ReportPeriod.of(ReportPeriod.Length.YEAR, day)),
                ReportPeriod.of(ReportPeriod.Length.YEAR, day),
                day,
                List.of(desk.stream().id()),
                id -> view)));
  }
}
