package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.ActivityView;
import org.zhuanban.OrganisationView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.command.Command;
import org.zhuanban.documents.county.ActivityList;
import org.zhuanban.documents.county.CountyDuties;
import org.zhuanban.duty.Duty;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Fact;
import org.zhuanban.spi.StreamKey;

/**
 * The activities of a county and what its organs owe; {@code -Ddocuments.write=true} writes them.
 */
class CountyListsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 16);
  private static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department LEAD = new Department("LEAD", "县投资促进局", Level.COUNTY, "CN");

  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2024-04-16T02:00:00Z"), ZoneOffset.ofHours(8)))
          .build();
  private int facts;

  private OrganisationView organisation() {
    StreamKey county = StreamKind.ORGANISATION.stream("county");
    act(county, unit("COMMITTEE", "招商引资工作委员会", UnitKind.COMMITTEE), "2024-01-02");
    act(county, unit("LEAD", LEAD.name(), UnitKind.LEAD_BUREAU), "2024-01-02");
    act(county, SubmitReport.of(new ReportPeriod("2024-01"), PAPER), "2024-02-05");
    act(county, SubmitReport.of(new ReportPeriod("2024-Q1"), PAPER), "2024-04-10");
    zhuanban.sweep();
    return zhuanban.read(StreamKind.ORGANISATION, "county");
  }

  private static SetUnit unit(String code, String name, UnitKind kind) {
    return SetUnit.of(
        Unit.builder()
            .code(code)
            .name(name)
            .kind(kind)
            .principal(Office.of(Office.Rank.OTHER, name + "主要负责人"))
            .calendar("CN")
            .wholeCounty(true)
            .build(),
        PAPER);
  }

  private ActivityView activity(String text) {
    StreamKey activity = StreamKind.ACTIVITY.stream("A-1");
    act(
        activity,
        RecordActivity.builder()
            .kind(ActivityKind.PROMOTION)
            .title(text.isEmpty() ? "春季招商推介会" : text)
            .leader(Office.of(Office.Rank.COUNTY_LEADER, "县委常委、副县长"))
            .unit(LEAD)
            .paper(PAPER)
            .build(),
        "2024-03-20");
    act(
        activity,
        RecordWish.builder().wish("S-1").text(text.isEmpty() ? "希望协调用工" : text).unit(LEAD).build(),
        "2024-03-20");
    act(
        activity,
        RecordWish.builder().wish("S-2").text("希望明确供地时间").unit(LEAD).build(),
        "2024-03-20");
    act(
        activity,
        AnswerWish.builder().wish("S-1").answer(text.isEmpty() ? "已对接人社部门" : text).build(),
        "2024-03-25");
    return zhuanban.read(StreamKind.ACTIVITY, "A-1");
  }

  private void act(StreamKey stream, Command command, String on) {
    String id = String.format(Locale.ROOT, "f-%s", ++facts);
    zhuanban.record(Fact.of(stream, new PersonRef("clerk-7"), id, command, LocalDate.parse(on)));
  }

  private static ActivityList list(ActivityView view) {
    return new ActivityList("石林县", DAY, ActivityList.line(view, DAY).stream().toList());
  }

  @Test
  void lists_say_what_they_said() throws IOException {
    ActivityList activities = list(activity(""));
    CountyDuties duties = CountyDuties.of("石林县", organisation(), DAY);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      DocumentTexts texts = DocumentTexts.of(locale);
      for (Map.Entry<String, Document> each :
          Map.of("activities", activities.document(texts), "county-duties", duties.document(texts))
              .entrySet()) {
        Path file = GOLDEN.resolve(each.getKey() + "." + locale.getLanguage() + ".md");
        if (Boolean.getBoolean("documents.write")) {
          Files.writeString(file, each.getValue().markdown());
        }
        assertThat(each.getValue().markdown())
            .as(file.toString())
            .isEqualTo(Files.readString(file));
      }
    }
  }

  @Test
  void what_the_county_owes_is_that_of_the_view() {
    OrganisationView view = organisation();
    List<Duty> duties = view.duties(DAY);
    CountyDuties list = CountyDuties.of("石林县", view, DAY);
    assertThat(list.lines()).hasSameSizeAs(duties);
    assertThat(list.lines())
        .filteredOn(line -> line.endedOn().isPresent())
        .extracting(line -> CHINESE.word(line.period()))
        .containsExactlyInAnyOrder("2024年1月", "2024年第一季度");
    assertThat(list.lines()).extracting(line -> line.due().orElseThrow().date()).isSorted();
    assertThat(list.lines()).extracting(CountyDuties.CountyDuty::owner).doesNotContain("LEAD");
  }

  @Test
  void an_activity_that_is_to_come_is_not_listed() {
    ActivityView view = activity("");
    assertThat(ActivityList.line(view, LocalDate.of(2024, 3, 19))).isEmpty();
    assertThat(ActivityList.line(view, LocalDate.of(2024, 3, 20)).orElseThrow().wishes())
        .hasSize(2);
  }

  @Test
  void hostile_words_stay_text() {
    String hostile = "<script>alert(1)</script>|=1+1";
    ActivityList list = list(activity(hostile));
    assertThat(Parsed.of(list.document(CHINESE)).all("script")).isEmpty();
    assertThat(list.wishes(CHINESE).rows()).hasSize(2);
    assertThat(list.wishes(CHINESE).rows().get(0).get(0).text()).isEqualTo(hostile);
  }
}
