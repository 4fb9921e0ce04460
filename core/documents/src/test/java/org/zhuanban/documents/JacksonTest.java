package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.json.Json;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;

/** The JSON of a whole county, written by both Jacksons without settings. */
class JacksonTest {
  private static final SampleCounty COUNTY = new SampleCounty();

  private static List<Object> trees() {
    List<Object> trees = new ArrayList<>();
    SampleProject project = new SampleProject();
    List<ProjectView> views = new ArrayList<>(List.of(project.view(), project.viewOfPrefecture()));
    COUNTY.projects().forEach(id -> views.add(COUNTY.view(id)));
    for (ProjectView view : views) {
      trees.add(Json.of(view, SampleCounty.DAY));
      trees.add(Json.of(view.duties(SampleCounty.DAY), SampleCounty.DAY, view));
      trees.add(Json.of(view.approvals().attribution(SampleCounty.DAY)));
      trees.add(Json.of(view.approvals().outlook(SampleCounty.DAY, Pace.COMMITTED)));
      trees.add(Json.of(view.calendars()));
      trees.add(Json.of(view.calendars().calendar("CN")));
    }
    COUNTY.investors().forEach(id -> trees.add(Json.of(COUNTY.investor(id), SampleCounty.DAY)));
    trees.add(Json.of(COUNTY.accountability(), SampleCounty.DAY));
    trees.add(Json.of(COUNTY.assessment()));
    trees.add(Json.of(COUNTY.report(ReportKind.QUARTERLY, ReportPeriod.Length.QUARTER)));
    GoldenTest.documents(COUNTY, DocumentTexts.of(Locale.SIMPLIFIED_CHINESE))
        .values()
        .forEach(document -> trees.add(Json.of(document)));
    trees.add(Json.of(project.page(), SampleCounty.DAY));
    trees.add(Json.of(project.page().document(DocumentTexts.of(Locale.SIMPLIFIED_CHINESE))));
    return trees;
  }

  @Test
  void both_write_what_the_library_writes() throws JsonProcessingException {
    for (Object tree : trees()) {
      String text = Json.text(tree);

      assertThat(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(tree))
          .isEqualTo(text);
      assertThat(
              new tools.jackson.databind.ObjectMapper()
                  .readValue(
                      new tools.jackson.databind.ObjectMapper().writeValueAsString(tree),
                      Object.class))
          .isEqualTo(
              new com.fasterxml.jackson.databind.ObjectMapper().readValue(text, Object.class));
      assertThat(text).doesNotContain("[project=", "Optional", "{}]", "@");
    }
  }

  @Test
  void a_document_tells_its_language_and_the_type_of_each_block() {
    Object tree =
        Json.of(new SampleProject().page().document(DocumentTexts.of(Locale.SIMPLIFIED_CHINESE)));

    assertThat(tree).extracting("locale").isEqualTo("zh-CN");
    assertThat(Json.text(tree))
        .contains(
            "{\"type\":\"Section\",\"title\":\"",
            "\"drawing\":{\"height\":",
            "\"at\":{\"x\":",
            "\"lamp\":{\"light\":{\"code\":\"");
  }

  @Test
  void duties_have_light_and_last_day_with_certainty() {
    ProjectView view = new SampleProject().view();

    Object duties = Json.of(view.duties(SampleCounty.DAY), SampleCounty.DAY, view);

    assertThat((List<?>) duties)
        .isNotEmpty()
        .allSatisfy(
            duty -> {
              assertThat(duty).extracting("kind").extracting("zh").asString().isNotBlank();
              assertThat(duty).extracting("state").extracting("code").isNotNull();
            })
        .anySatisfy(
            duty ->
                assertThat(duty)
                    .extracting("due")
                    .extracting("certainty")
                    .extracting("code")
                    .isEqualTo("FINAL"));
  }

  @Test
  void a_view_of_a_project_has_a_useful_form() {
    Map<?, ?> tree = (Map<?, ?>) Json.of(new SampleProject().view(), SampleCounty.DAY);

    assertThat(tree.keySet().stream().map(String::valueOf))
        .contains("title", "stage", "duties", "approvals", "problems", "funds", "taskForce");
    assertThat(tree.values().stream().map(Object::toString)).doesNotContain("{}");
  }
}
