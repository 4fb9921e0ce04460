package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.approval.Approvals;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Light;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyStanding;

/** The tables of a page, and the words in their cells. */
record Tables(ProjectView view, LocalDate day, DocumentTexts texts) {
  Table table(String empty, List<Column> columns, List<List<Cell>> rows) {
    return new Table("", columns, rows, texts.say(empty));
  }

  Column text(String key) {
    return Column.text(texts.say("column." + key));
  }

  Column number(String key) {
    return Column.number(texts.say("column." + key));
  }

  Column day(String key) {
    return Column.day(texts.say("column." + key));
  }

  Cell cell(Object value) {
    return Cell.of(texts.word(value));
  }

  /** Sentences after each other. */
  Cell sentences(List<String> all) {
    return Cell.of(String.join(texts.say("page.and"), all));
  }

  Cell lamp(Optional<Light> light) {
    return light.map(texts::lamp).orElse(Cell.of(""));
  }

  /** The name of an organ on the day; its code if it has none. */
  String organ(String code) {
    return view.name(NameKind.ORGAN, code, day).orElse(code);
  }

  /** The name of a policy; empty if it is none, or may not be read. */
  Optional<String> policy(String code) {
    try {
      return view.policies().standings(day).stream()
          .map(PolicyStanding::policy)
          .filter(policy -> policy.code().equals(code))
          .map(Policy::name)
          .findFirst();
    } catch (NotReadableException hidden) {
      return Optional.empty();
    }
  }

  /** The name of an approval item; its code if it has none. */
  String item(String code) {
    Approvals approvals = view.approvals().state();
    return approvals.known(code).map(approvals::title).orElse(code);
  }
}
