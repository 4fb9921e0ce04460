package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Seat;

/**
 * The drafts of papers of a task force, in Markdown, in Chinese: the notice of formation and the
 * minutes of a meeting. Offices stand there by their titles; the host adds number, seal and
 * signature.
 *
 * @param project the name of the project
 * @param issuer the name of the issuing organ
 * @param taskForce the task force
 */
@Term(zh = "专班文稿", en = "drafts of a task force")
public record TaskForceDrafts(String project, String issuer, TaskForce taskForce) {
  /**
   * Drafts the notice of formation (成立工作专班的通知).
   *
   * @param day the day of the notice
   * @return the draft; empty before the founding
   */
  public Optional<String> notice(LocalDate day) {
    return taskForce
        .leaderOn(day)
        .map(
            leader ->
                """
                # 关于成立%s工作专班的通知

                各有关单位：

                为全程服务%s，经研究，决定成立工作专班，一跟到底。现将有关事项通知如下：

                ## 一、组成人员

                组长：%s

                副组长：%s

                成员：%s

                ## 二、工作机制

                开工前例会间隔不超过%s，开工后不超过%s。专班至项目达产达效或者终止时撤销。组成人员职务变动的，由接任者自然递补。

                %s

                %s"""
                    .formatted(
                        project,
                        project,
                        leader.title(),
                        titles(seated(Seat.DEPUTY, day)),
                        titles(seated(Seat.MEMBER, day)),
                        words(taskForce.cadence().untilStart()),
                        words(taskForce.cadence().fromStart()),
                        issuer,
                        date(day)));
  }

  /**
   * Drafts the minutes of a meeting (会议纪要).
   *
   * @param number the number of the meeting
   * @return the draft; empty if the meeting was not held
   */
  public Optional<String> minutes(int number) {
    return taskForce.meetings().stream()
        .filter(meeting -> meeting.number() == number)
        .findFirst()
        .map(this::minutes);
  }

  private String minutes(Meeting meeting) {
    String present =
        Stream.concat(
                meeting.attended().stream().map(Office::title),
                meeting.standIns().stream()
                    .map(by -> "%s（代%s）".formatted(by.by().title(), by.absent().title())))
            .collect(Collectors.joining("、"));
    return """
        # %s工作专班第%s次例会纪要

        时间：%s

        应到：%s

        出席：%s

        缺席：%s

        ## 议题

        %s

        ## 议定事项

        %s

        %s"""
        .formatted(
            project,
            meeting.number(),
            date(meeting.on()),
            titles(meeting.due().stream()),
            present.isEmpty() ? "未记录" : present,
            titles(meeting.absent().stream()),
            listed(taskForce.agendaOf(meeting.number())),
            listed(decided(meeting)),
            issuer);
  }

  private static List<String> decided(Meeting meeting) {
    return Stream.concat(
            meeting.resolutions().stream(),
            meeting.problems().stream()
                .flatMap(
                    on ->
                        on
                            .decision()
                            .map(words -> "问题%s：%s".formatted(on.problem(), words))
                            .stream()))
        .toList();
  }

  private Stream<Office> seated(Seat seat, LocalDate day) {
    return taskForce.seatsOn(day).stream()
        .filter(held -> held.seat() == seat)
        .map(Appointment::office);
  }

  private static String titles(Stream<Office> offices) {
    String titles = offices.map(Office::title).collect(Collectors.joining("、"));
    return titles.isEmpty() ? "无" : titles;
  }

  private static String listed(List<String> items) {
    return items.isEmpty()
        ? "无"
        : IntStream.range(0, items.size())
            .mapToObj(i -> "%s. %s".formatted(i + 1, items.get(i)))
            .collect(Collectors.joining("\n"));
  }

  private static String words(TimeLimit limit) {
    return limit.amount()
        + switch (limit.unit()) {
          case WORKING_DAYS -> "个工作日";
          case MONTHS -> "个月";
          case YEARS -> "年";
          case CALENDAR_DAYS, IMMEDIATE -> "日";
        };
  }

  private static String date(LocalDate day) {
    return "%s年%s月%s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
