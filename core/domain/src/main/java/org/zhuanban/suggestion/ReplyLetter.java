package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;

/**
 * The parts of a reply letter (答复函). The host writes and keeps the letter, since it names persons.
 * The journal holds only a reference to it.
 *
 * @param session the session, such as {@code 县十七届人大一次会议}
 * @param number the number of the suggestion in the session, such as {@code 28}
 * @param title the title of the suggestion
 * @param addressees the deputies who signed the suggestion; each gets a letter
 * @param facts the findings of the host (基本情况)
 * @param problems the obstacles (存在问题)
 * @param measures the measures (工作措施)
 * @param result the class of the reply
 * @param promisedBy the promised day of completion; empty if there is none
 * @param host the name of the replying organ
 * @param coHosts the names of the organs that gave an opinion to the host
 * @param contact the office for questions
 * @param phone the telephone number of the office
 * @param copies the recipients of a copy, such as the government's office and the congress's
 *     committee
 * @param on the day of the letter
 */
@Value.Builder
@Term(zh = "建议答复函", en = "reply to a suggestion", law = "代表法（2015）第四十二条、（2025）第五十一条")
public record ReplyLetter(
    String session,
    String number,
    String title,
    List<String> addressees,
    String facts,
    String problems,
    String measures,
    ReplyClass result,
    Optional<LocalDate> promisedBy,
    String host,
    List<String> coHosts,
    String contact,
    String phone,
    List<String> copies,
    LocalDate on) {
  /**
   * Copies the lists.
   *
   * @param session the session
   * @param number the number of the suggestion in the session
   * @param title the title of the suggestion
   * @param addressees the deputies who signed the suggestion
   * @param facts the findings of the host
   * @param problems the obstacles
   * @param measures the measures
   * @param result the class of the reply
   * @param promisedBy the promised day of completion
   * @param host the name of the replying organ
   * @param coHosts the names of the organs that gave an opinion to the host
   * @param contact the office for questions
   * @param phone the telephone number of the office
   * @param copies the recipients of a copy
   * @param on the day of the letter
   */
  public ReplyLetter {
    addressees = List.copyOf(addressees);
    coHosts = List.copyOf(coHosts);
    copies = List.copyOf(copies);
  }

  /** {@return a draft for each addressee, in Markdown, in Chinese} */
  public List<String> drafts() {
    return addressees.stream().map(this::draft).toList();
  }

  private String draft(String addressee) {
    String with = coHosts.isEmpty() ? "" : "（会同" + String.join("、", coHosts) + "）";
    String until = promisedBy.map(by -> "，承诺于" + date(by) + "前办结").orElse("");
    String copied = copies.isEmpty() ? "" : "抄送：" + String.join("、", copies) + "\n";
    return """
        # 关于%s第%s号建议的答复

        %s代表：

        您提出的《%s》收悉。现将办理情况%s答复如下：

        ## 一、基本情况

        %s

        ## 二、存在问题

        %s

        ## 三、工作措施

        %s

        答复类别：%s类（%s）%s。

        感谢您对我们工作的关心和支持。

        联系人：%s  联系电话：%s

        %s

        %s

        %s"""
        .formatted(
            session,
            number,
            addressee,
            title,
            with,
            facts,
            problems,
            measures,
            result,
            result.chinese(),
            until,
            contact,
            phone,
            host,
            date(on),
            copied);
  }

  private static String date(LocalDate day) {
    return "%s年%s月%s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link ReplyLetter}. */
  public static final class Builder extends ReplyLetterBuilder {
    Builder() {}
  }
}
