package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.forecast.ForecastItem;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.documents.picture.DaySpan;
import org.zhuanban.documents.picture.Flag;
import org.zhuanban.documents.picture.FundsCurve;
import org.zhuanban.documents.picture.Gantt;
import org.zhuanban.documents.picture.LightChart;
import org.zhuanban.documents.picture.LightTrack;
import org.zhuanban.documents.picture.StageMap;
import org.zhuanban.duty.Light;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.funds.Money;

class PictureTest {
  private static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  private static final DocumentTexts ENGLISH = DocumentTexts.of(Locale.ENGLISH);
  private static final SampleProject PROJECT = new SampleProject();
  private static final ProjectView VIEW = PROJECT.view();
  private static final LightChart LIGHTS =
      LightChart.of(VIEW, SampleProject.DAY, List.of()).orElseThrow();

  private static List<Picture> pictures(ProjectView view, DocumentTexts texts) {
    LightChart lights =
        LightChart.of(
                view, SampleProject.DAY, List.of(new Flag(LocalDate.of(2024, 3, 1), "签约", true)))
            .orElseThrow();
    List<Picture> all = new ArrayList<>();
    all.add(StageMap.of(view, SampleProject.DAY).picture(texts));
    all.add(Gantt.of(view, SampleProject.DAY).orElseThrow().picture(texts));
    all.add(FundsCurve.of(view, SampleProject.DAY).orElseThrow().picture(texts));
    all.add(lights.picture(texts));
    lights.quarters().forEach(quarter -> all.add(quarter.picture(texts)));
    return all;
  }

  private static Document page(Picture... pictures) {
    return Document.of(Document.Form.PAGE, "图", List.of(), List.of(pictures), CHINESE);
  }

  private static Stream<Shape> flat(List<Shape> shapes) {
    return shapes.stream()
        .flatMap(
            shape ->
                shape instanceof Shape.Datum datum
                    ? Stream.concat(Stream.of(shape), flat(datum.shapes()))
                    : Stream.of(shape));
  }

  private static <S extends Shape> List<S> all(Picture picture, Class<S> type) {
    return flat(picture.drawing().shapes()).filter(type::isInstance).map(type::cast).toList();
  }

  private static void inside(Picture picture) {
    double height = picture.drawing().height();
    flat(picture.drawing().shapes())
        .forEach(
            shape ->
                corners(shape)
                    .forEach(
                        at -> {
                          assertThat(at.x())
                              .as(shape.toString())
                              .isBetween(-0.01, Drawing.WIDTH + 0.01);
                          assertThat(at.y()).as(shape.toString()).isBetween(-0.01, height + 0.01);
                        }));
  }

  private static List<Shape.Point> corners(Shape shape) {
    if (shape instanceof Shape.Bar bar) {
      return box(bar.x(), bar.y(), bar.width(), bar.height());
    } else if (shape instanceof Shape.Box box) {
      return box(box.x(), box.y(), box.width(), box.height());
    } else if (shape instanceof Shape.Line line) {
      return List.of(line.from(), line.to());
    } else if (shape instanceof Shape.Curve curve) {
      return curve.points();
    } else if (shape instanceof Shape.Dot dot) {
      return box(
          dot.at().x() - dot.radius(),
          dot.at().y() - dot.radius(),
          2 * dot.radius(),
          2 * dot.radius());
    } else if (shape instanceof Shape.Label label) {
      double width = Shape.Label.width(label.text(), label.size());
      double left =
          label.at().x()
              - switch (label.anchor()) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
              };
      return box(left, label.at().y() - label.size() * 0.8, width, label.size());
    }
    return List.of();
  }

  private static List<Shape.Point> box(double x, double y, double width, double height) {
    assertThat(width).isNotNegative();
    assertThat(height).isPositive();
    return List.of(new Shape.Point(x, y), new Shape.Point(x + width, y + height));
  }

  @Test
  void every_shape_is_inside_its_frame() {
    for (DocumentTexts texts : List.of(CHINESE, ENGLISH)) {
      pictures(VIEW, texts).forEach(PictureTest::inside);
    }
  }

  @Test
  void a_picture_is_one_image_with_a_title_a_description_and_its_data_as_a_table() {
    Document document = page(pictures(VIEW, CHINESE).toArray(Picture[]::new));
    Parsed page = Parsed.of(document);
    assertThat(page.pictures()).hasSize(7);
    List<String> ids =
        page.all("*").stream()
            .map(it -> it.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element svg : page.pictures()) {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      for (String naming : List.of("aria-labelledby", "aria-describedby")) {
        assertThat(ids).contains(svg.getAttribute(naming));
      }
      assertThat(Parsed.all(svg, "desc").findFirst().orElseThrow().getTextContent()).isNotBlank();
      assertThat(Parsed.all(svg, "g").filter(group -> group.getAttribute("class").equals("datum")))
          .isNotEmpty()
          .allSatisfy(
              group ->
                  assertThat(Parsed.all(group, "title").findFirst().orElseThrow().getTextContent())
                      .isNotBlank());
    }
    for (Picture picture : pictures(VIEW, CHINESE)) {
      assertThat(document.markdown())
          .contains("**" + picture.title() + "**", picture.description())
          .contains("| " + picture.table().rows().get(0).get(0).text() + " |");
    }
  }

  @Test
  void nothing_in_a_picture_runs_or_loads() {
    Parsed page = Parsed.of(page(pictures(VIEW, CHINESE).toArray(Picture[]::new)));
    for (Element element : page.all("*")) {
      assertThat(element.getTagName()).doesNotMatch("script|image|use|foreignObject|a|animate|set");
      IntStream.range(0, element.getAttributes().getLength())
          .mapToObj(at -> element.getAttributes().item(at))
          .forEach(
              attribute -> {
                assertThat(attribute.getNodeName()).doesNotMatch("style|href|xlink:href|on.*");
                assertThat(attribute.getNodeValue().replace("url(#pattern-", ""))
                    .doesNotContain("url(");
              });
    }
  }

  @Test
  void every_ink_and_every_light_has_a_rule_of_the_style_sheet() throws IOException {
    String styles;
    try (InputStream in =
        Objects.requireNonNull(Document.class.getResourceAsStream("document.css"))) {
      styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Parsed page = Parsed.of(page(pictures(VIEW, CHINESE).toArray(Picture[]::new)));
    page.pictures().stream()
        .flatMap(svg -> Parsed.all(svg, "*"))
        .map(element -> element.getAttribute("class"))
        .filter(style -> style.matches("(line|box|bar) .*"))
        .distinct()
        .forEach(style -> assertThat(styles).contains("." + style.replace(' ', '.') + " {"));
    for (Light light : Light.values()) {
      assertThat(styles).contains(".bar." + light + " {");
    }
  }

  /** Of two lights of the same pattern, the letter tells which it is. */
  @Test
  void lights_are_told_apart_without_their_colours() {
    for (DocumentTexts texts : List.of(CHINESE, ENGLISH)) {
      assertThat(Stream.of(Light.values()).map(light -> texts.say("light." + light)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_bar_of_the_gantt_reaches_from_start_to_finish() {
    Gantt gantt = Gantt.of(VIEW, SampleProject.DAY).orElseThrow();
    Picture picture = gantt.picture(CHINESE);
    List<ForecastItem> items = gantt.forecast().items();
    List<Shape.Box> bars =
        all(picture, Shape.Box.class).stream()
            .filter(
                box ->
                    box.ink() == Shape.Ink.DONE
                        || box.ink() == Shape.Ink.CURRENT
                        || box.ink() == Shape.Ink.AHEAD)
            .toList();
    assertThat(bars).hasSameSizeAs(items);
    double cell = bars.get(0).width() / length(items.get(0));
    for (int at = 0; at < bars.size(); at++) {
      assertThat(bars.get(at).width()).isEqualTo(length(items.get(at)) * cell, within(0.01));
      assertThat(bars.get(at).x() - bars.get(0).x())
          .isEqualTo(
              ChronoUnit.DAYS.between(items.get(0).start().date(), items.get(at).start().date())
                  * cell,
              within(0.01));
    }
    assertThat(
            all(picture, Shape.Box.class).stream().filter(box -> box.ink() == Shape.Ink.CRITICAL))
        .hasSameSizeAs(gantt.forecast().critical());
    assertThat(
            all(picture, Shape.Datum.class).stream().filter(datum -> datum.text().contains("关键")))
        .hasSameSizeAs(gantt.forecast().critical());
  }

  private static double length(ForecastItem item) {
    return ChronoUnit.DAYS.between(item.start().date(), item.finish().date()) + 1;
  }

  @Test
  void each_light_is_a_bar_as_long_as_it_showed() {
    LightChart chart = LightChart.of(VIEW, SampleProject.DAY, List.of()).orElseThrow();
    List<LightTrack.ShownLight> lights =
        chart.tracks().stream().flatMap(track -> track.lights().stream()).toList();
    List<Shape.Bar> bars = all(chart.picture(CHINESE), Shape.Bar.class);
    assertThat(bars)
        .extracting(Shape.Bar::light)
        .isEqualTo(lights.stream().map(LightTrack.ShownLight::light).toList());
    double cell = bars.get(0).width() / lights.get(0).days().length();
    for (int at = 0; at < bars.size(); at++) {
      assertThat(bars.get(at).width())
          .isEqualTo(lights.get(at).days().length() * cell, within(0.01));
    }
    for (LightTrack track : chart.tracks()) {
      for (int at = 1; at < track.lights().size(); at++) {
        assertThat(track.lights().get(at).days().first())
            .isEqualTo(track.lights().get(at - 1).days().last().plusDays(1));
      }
    }
  }

  @Test
  void a_quarter_shows_the_rest_days_of_the_department() {
    LightChart quarter =
        LightChart.of(VIEW, SampleProject.DAY, List.of()).orElseThrow().quarters().get(1);
    LightTrack track = quarter.tracks().get(0);
    List<Shape.Box> rests =
        all(quarter.picture(CHINESE), Shape.Box.class).stream()
            .filter(box -> box.ink() == Shape.Ink.REST)
            .toList();
    double cell = rests.stream().mapToDouble(Shape.Box::width).min().orElseThrow();
    long shaded = Math.round(rests.stream().mapToDouble(Shape.Box::width).sum() / cell);
    assertThat(shaded)
        .isEqualTo(
            quarter
                .days()
                .first()
                .datesUntil(quarter.days().last().plusDays(1))
                .filter(day -> !track.calendar().isWorkingDay(day))
                .count());
  }

  @Test
  void each_sum_is_a_dot_or_a_square_and_higher_where_it_is_more() {
    FundsCurve curve = FundsCurve.of(VIEW, SampleProject.DAY).orElseThrow();
    List<Shape.Dot> dots = all(curve.picture(CHINESE), Shape.Dot.class);
    assertThat(dots).hasSameSizeAs(curve.arrived());
    assertThat(dots).extracting(dot -> -dot.at().y()).isSorted().doesNotHaveDuplicates();
    assertThat(
            all(curve.picture(CHINESE), Shape.Box.class).stream()
                .filter(box -> box.ink() == Shape.Ink.PLANNED))
        .hasSameSizeAs(curve.planned());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "=HYPERLINK(1)|`x`*y*[z](u)",
        "]]><!--",
        "很长的名称"
      })
  void hostile_names_break_nothing(String hostile) {
    String name = hostile.repeat(200).substring(0, 200);
    Document plain = PROJECT.page().document(CHINESE);
    SampleProject project = new SampleProject(said -> name);
    Document attacked = project.page().document(CHINESE);
    assertThat(Parsed.of(attacked).all("*"))
        .extracting(Element::getTagName)
        .doesNotContain("script", "img");
    assertThat(attacked.markdown().lines()).hasSameSizeAs(plain.markdown().lines().toList());
    assertThat(Parsed.of(attacked).all("h1").get(0).getTextContent()).isEqualTo(name);
    pictures(project.view(), CHINESE).forEach(PictureTest::inside);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(200),
        Arbitraries.of("\u202Egnp.exe", "\u2066x", "\u0000\u0008\uFFFF", "<b>", "&lt;", "=1+1"));
  }

  @Property(tries = 300)
  void any_text_stays_text_in_a_picture(@ForAll("texts") String text) {
    StageMap map =
        new StageMap(
            List.of(
                new StageMap.StageStop(
                    ProjectStage.LEAD, StageMap.Standing.CURRENT, Optional.empty())),
            List.of(new StageMap.ApprovalStop(new Stage(1, text, "LEAD"), 0, 1, 2)));
    Picture picture = map.picture(CHINESE);
    Picture titled = new Picture(text, text, picture.drawing(), picture.table());
    Parsed page = Parsed.of(page(titled));
    assertThat(page.all("*"))
        .extracting(Element::getTagName)
        .isEqualTo(
            Parsed.of(page(map.picture(CHINESE))).all("*").stream()
                .map(Element::getTagName)
                .toList());
    inside(titled);
    assertThat(page(titled).html().codePoints())
        .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
  }

  @Property
  void a_text_that_was_cut_fits(
      @ForAll("texts") String text, @ForAll @IntRange(min = 20, max = 300) int width) {
    String shown = Shape.Label.fitting(text, width, 11);
    assertThat(Shape.Label.width(shown, 11)).isLessThanOrEqualTo(width + 1e-9);
    assertThat(
            shown.equals(text)
                || (shown.endsWith("…") && text.startsWith(shown.substring(0, shown.length() - 1))))
        .isTrue();
  }

  @Property(tries = 200)
  void no_flag_covers_another(@ForAll @Size(max = 30) List<@IntRange(max = 276) Integer> days) {
    LocalDate first = LIGHTS.days().first();
    List<Flag> flags = days.stream().map(on -> new Flag(first.plusDays(on), "专班会议", true)).toList();
    Picture picture =
        new LightChart(LIGHTS.days(), SampleProject.DAY, false, LIGHTS.tracks(), flags)
            .picture(CHINESE);
    inside(picture);
    List<Shape.Label> labels =
        all(picture, Shape.Label.class).stream()
            .filter(label -> label.text().startsWith("专班会议"))
            .toList();
    assertThat(labels).hasSameSizeAs(flags);
    for (int at = 0; at < labels.size(); at++) {
      for (Shape.Label other : labels.subList(at + 1, labels.size())) {
        Shape.Label one = labels.get(at);
        if (one.at().y() == other.at().y()) {
          assertThat(Math.abs(one.at().x() - other.at().x()))
              .isGreaterThanOrEqualTo(Shape.Label.width("专班会议1月1日", 10));
        }
      }
    }
  }

  @Property(tries = 200)
  void any_sums_stay_inside_the_frame(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3_000) Integer> days,
      @ForAll @IntRange(max = 2_000_000_000) int amount) {
    List<FundsCurve.FundsSum> sums =
        days.stream()
            .distinct()
            .sorted()
            .map(
                on ->
                    new FundsCurve.FundsSum(
                        LocalDate.of(2020, 1, 1).plusDays(on),
                        Money.yuan((long) amount * (on + 1))))
            .toList();
    inside(new FundsCurve(SampleProject.DAY, sums, List.of(), Optional.empty()).picture(CHINESE));
    inside(
        new FundsCurve(
                SampleProject.DAY, List.of(), sums, Optional.of(Money.yuan(Math.max(1, amount))))
            .picture(ENGLISH));
  }

  @Property
  void days_in_a_row_have_an_order(
      @ForAll @IntRange(max = 400) int from, @ForAll @IntRange(max = 400) int more) {
    LocalDate first = SampleProject.DAY.plusDays(from);
    DaySpan span = new DaySpan(first, first.plusDays(more));
    assertThat(span.length()).isEqualTo(more + 1);
    assertThat(span.has(first)).isTrue();
    assertThat(span.has(first.minusDays(1))).isFalse();
    assertThat(span.meets(new DaySpan(first.plusDays(more), first.plusDays(more + 9)))).isTrue();
    assertThat(span.meets(new DaySpan(first.plusDays(more + 1L), first.plusDays(more + 9))))
        .isFalse();
  }
}
