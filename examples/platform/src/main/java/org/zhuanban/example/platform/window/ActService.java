package org.zhuanban.example.platform.window;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spring.RefusedException;
import org.zhuanban.spring.ZhuanbanTransactions;

/** Does an act and notes the remark beside it, both or none. */
@Service
public class ActService {
  private final ZhuanbanTransactions transactions;
  private final RemarkMapper remarks;

  ActService(ZhuanbanTransactions transactions, RemarkMapper remarks) {
    this.transactions = transactions;
    this.remarks = remarks;
  }

  /**
   * Does an act.
   *
   * @param request the act
   * @param act the stored name of its command
   * @param subject the item, problem or order that it is about
   * @param remark the remark; blank for none
   * @return what came of it
   * @throws RefusedException if the library refuses it; then there is no remark either
   */
  public Outcome act(Request request, String act, String subject, String remark) {
    return transactions.run(
        joined -> {
          Outcome outcome = RefusedException.orThrow(joined.handle(request));
          boolean repeated = outcome instanceof Outcome.Done done && done.repeated();
          if (!remark.isBlank() && !repeated) {
            remarks.insert(row(request, act, subject, remark, joined));
          }
          return outcome;
        });
  }

  private static Remark row(
      Request request, String act, String subject, String remark, Zhuanban joined) {
    LocalDate today = joined.today();
    Remark row = new Remark();
    row.setId(request.commandKey());
    row.setProject(request.stream().id());
    row.setSubject(subject);
    row.setAct(act);
    row.setPerson(request.actor().id());
    row.setNotedOn(today.toString());
    row.setWords(remark.strip());
    return row;
  }

  /**
   * {@return the remarks on an item, problem or order, the latest first}
   *
   * @param project the id of the stream
   * @param subject the item, problem or order
   */
  public List<Remark> remarks(String project, String subject) {
    return remarks.selectList(
        new QueryWrapper<Remark>()
            .eq("project", project)
            .eq("subject", subject)
            .orderByDesc("noted_on", "id"));
  }
}
