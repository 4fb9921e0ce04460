package org.zhuanban.exchange;

import static org.zhuanban.exchange.CellValues.need;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhuanban.exchange.ExchangeRow.ComplaintRow;
import org.zhuanban.exchange.ExchangeRow.RatingRow;
import org.zhuanban.party.Enterprise;

/** The tables of ratings and complaints of GB/T 39046—2020 (tables 9 and 10). */
public final class SatisfactionTables {
  private static final String STANDARD = "GB/T 39046—2020";

  /** The ratings of the service (政务服务绩效评价). */
  public static final ReceiverTable<RatingRow> RATING = rating();

  /** The complaints (办事互动之投诉). */
  public static final ReceiverTable<ComplaintRow> COMPLAINT = complaint();

  private SatisfactionTables() {}

  /** {@return both, in the order of writing} */
  public static List<ReceiverTable<?>> all() {
    return List.of(RATING, COMPLAINT);
  }

  private static ReceiverTable<RatingRow> rating() {
    return ReceiverTable.draft(
            RatingRow.class, "gbt39046_table9", "政务服务绩效评价", "ratings", STANDARD + " 表9")
        .asked(
            "case_number",
            "办件编号",
            "number of the case",
            50,
            need(WayOut.CASE_NUMBER),
            scene -> scene.row().of().number())
        .code(
            "channel",
            "评价渠道",
            "channel",
            50,
            Optional.empty(),
            NationalCodes.CHANNEL,
            scene ->
                scene
                    .row()
                    .channel()
                    .map(channel -> scene.receiver().code(NationalCodes.CHANNEL, channel)))
        .time("rated_at", "评价时间", "time", true, scene -> Optional.of(scene.row().at()))
        .number(
            "round",
            "评价次数",
            "number of the rating",
            2,
            Optional.empty(),
            scene -> scene.row().round().map(BigDecimal::valueOf))
        .text(
            "satisfaction",
            "满意度",
            "satisfaction",
            20,
            row ->
                NationalCodes.SATISFACTION.of(row.grade()) instanceof NationalCode.Equal equal
                    ? Optional.of(equal.label())
                    : Optional.empty())
        .code(
            "satisfaction_code",
            "满意度代码",
            "code of the satisfaction",
            1,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.SATISFACTION,
            scene -> scene.code(NationalCodes.SATISFACTION, scene.row().grade()))
        .asked(
            "words",
            "文字评价",
            "words",
            0,
            Optional.empty(),
            scene -> scene.row().words().flatMap(scene.host()::words))
        .asked(
            "region",
            "行政区划",
            "region",
            9,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().region()))
        .table();
  }

  private static ReceiverTable<ComplaintRow> complaint() {
    return ReceiverTable.draft(
            ComplaintRow.class, "gbt39046_table10", "办事互动（投诉）", "complaints", STANDARD + " 表10")
        .must(
            "complaint",
            "投诉编码",
            "key of the complaint",
            50,
            WayOut.SHORTER,
            row -> Optional.of(row.key().guid()))
        .text("complainant", "投诉人", "complainant", 100, row -> row.by().map(Enterprise::name))
        .must(
            "against",
            "被投诉单位",
            "organ complained of",
            100,
            WayOut.ORGAN_NAME,
            ComplaintRow::againstName)
        .asked(
            "content",
            "投诉内容",
            "content",
            1000,
            Optional.empty(),
            scene -> scene.host().words(scene.row().paper()))
        .time("filed_at", "投诉时间", "time of filing", true, scene -> Optional.of(scene.row().filed()))
        .asked(
            "organ_code",
            "承办单位代码",
            "credit code of the answering organ",
            18,
            Optional.empty(),
            scene -> scene.host().organCode(scene.row().organ()))
        .must(
            "organ",
            "承办单位名称",
            "answering organ",
            100,
            WayOut.ORGAN_NAME,
            row -> Optional.of(row.organName()))
        .asked(
            "answer",
            "反馈信息",
            "answer",
            500,
            Optional.empty(),
            scene -> scene.row().answer().flatMap(scene.host()::words))
        .time("answered_at", "反馈时间", "time of the answer", false, scene -> scene.row().answered())
        .asked(
            "region",
            "行政区划",
            "region",
            9,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().region()))
        .order(
            "answered_at",
            scene -> Optional.of(scene.row().filed()),
            scene -> scene.row().answered())
        .table();
  }
}
