package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;

/**
 * The parts of a reply letter (答复函), in the order of the forms of official letters. The host writes
 * and keeps the letter, since it names persons. The journal holds only a reference to it.
 *
 * @param documentNumber the number of the document (发文字号), such as {@code 石投促函〔2021〕8号}
 * @param signer the signing leader (签发人), by name or office; empty if the form names none
 * @param openness whether the letter is published (是否公开)
 * @param session the session, such as {@code 县十七届人大一次会议}
 * @param number the number of the suggestion in the session, such as {@code 28}
 * @param title the title of the suggestion
 * @param addressees the deputies who signed the suggestion; each gets a letter
 * @param facts the findings of the host (基本情况)
 * @param handling the handling of the suggestion (意见建议办理情况), such as meetings and plan
 * @param problems the obstacles (存在问题)
 * @param measures the measures (工作措施)
 * @param result the class of the reply
 * @param promisedBy the promised day of completion; empty if there is none
 * @param host the name of the replying organ
 * @param coHosts the names of the organs that gave an opinion to the host
 * @param enclosures the titles of the enclosures (附件), in order
 * @param contact the office for questions
 * @param phone the telephone number of the office
 * @param copies the recipients of a copy, such as the government's office and the congress's
 *     committee
 * @param on the day of the letter
 * @param printedBy the office that prints it (印发机关)
 * @param printedOn the day of printing (印发日期)
 */
@Value.Builder
@Term(zh = "建议答复函", en = "reply to a suggestion", law = "代表法（2015）第四十二条、（2025）第五十一条")
public record ReplyLetter(
    String documentNumber,
    Optional<String> signer,
    Openness openness,
    String session,
    String number,
    String title,
    List<String> addressees,
    String facts,
    String handling,
    String problems,
    String measures,
    ReplyClass result,
    Optional<LocalDate> promisedBy,
    String host,
    List<String> coHosts,
    List<String> enclosures,
    String contact,
    String phone,
    List<String> copies,
    LocalDate on,
    String printedBy,
    LocalDate printedOn) {
  /**
   * Copies the lists.
   *
   * @param documentNumber the number of the document
   * @param signer the signing leader
   * @param openness whether the letter is published
   * @param session the session
   * @param number the number of the suggestion in the session
   * @param title the title of the suggestion
   * @param addressees the deputies who signed the suggestion
   * @param facts the findings of the host
   * @param handling the handling of the suggestion
   * @param problems the obstacles
   * @param measures the measures
   * @param result the class of the reply
   * @param promisedBy the promised day of completion
   * @param host the name of the replying organ
   * @param coHosts the names of the organs that gave an opinion to the host
   * @param enclosures the titles of the enclosures
   * @param contact the office for questions
   * @param phone the telephone number of the office
   * @param copies the recipients of a copy
   * @param on the day of the letter
   * @param printedBy the office that prints it
   * @param printedOn the day of printing
   */
  public ReplyLetter {
    addressees = List.copyOf(addressees);
    coHosts = List.copyOf(coHosts);
    enclosures = List.copyOf(enclosures);
    copies = List.copyOf(copies);
  }

  /** {@return a draft for each addressee, in Markdown, in Chinese} */
  public List<String> drafts() {
    return addressees.stream().map(this::draft).toList();
  }

  private String draft(String addressee) {
    String with = coHosts.isEmpty() ? "现" : "经与" + String.join("、", coHosts) + "会商研究，现";
    String until = promisedBy.map(by -> "，承诺于" + date(by) + "前办结").orElse("");
    String copied = copies.isEmpty() ? "" : "抄送：" + String.join("、", copies) + "。\n\n";
    return """
        办理结果：%s类  是否公开：%s

        %s%s

        # 关于%s第%s号建议的答复

        %s代表：

        您提出的《%s》收悉。%s答复如下：

        ## 一、基本情况

        %s

        ## 二、意见建议办理情况

        %s

        ## 三、存在问题

        %s

        ## 四、工作措施

        %s

        答复类别：%s类（%s）%s。

        以上答复，如有不妥，请批评指正。感谢您对我们工作的关心和支持。

        %s联系人：%s  联系电话：%s

        %s

        %s

        %s%s  %s印发
        """
        .formatted(
            result,
            openness.chinese(),
            documentNumber,
            signer.map(name -> "  签发人：" + name).orElse(""),
            session,
            number,
            addressee,
            title,
            with,
            facts,
            handling,
            problems,
            measures,
            result,
            result.chinese(),
            until,
            enclosed(),
            contact,
            phone,
            host,
            date(on),
            copied,
            printedBy,
            date(printedOn));
  }

  /** The list of the enclosures, numbered if there are several (GB/T 9704). */
  private String enclosed() {
    if (enclosures.isEmpty()) {
      return "";
    }
    if (enclosures.size() == 1) {
      return "附件：" + enclosures.get(0) + "\n\n";
    }
    StringBuilder list = new StringBuilder("附件：");
    for (int i = 0; i < enclosures.size(); i++) {
      list.append(i == 0 ? "" : "\n      ").append(i + 1).append(". ").append(enclosures.get(i));
    }
    return list.append("\n\n").toString();
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
