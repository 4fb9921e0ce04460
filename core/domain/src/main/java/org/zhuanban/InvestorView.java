package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.investor.Investor;
import org.zhuanban.investor.rules.InvestorFeature;

/** An investor with its leads, see {@link StreamKind#INVESTOR}. */
public final class InvestorView extends StreamView {
  InvestorView(Snapshot snapshot) {
    super(snapshot);
  }

  /** {@return the investor} */
  public Investor investor() {
    snapshot().require(ViewSection.INVESTOR);
    return snapshot().of(InvestorFeature.INSTANCE);
  }

  /**
   * Finds the proposals of accountability for leads that nobody followed. It decides and stores
   * nothing.
   *
   * @param day the day, read at its end
   * @return the proposals, by their first day
   */
  public List<Proposal> proposals(LocalDate day) {
    snapshot().require(ViewSection.ACCOUNTABILITY);
    return SupervisionView.proposing(snapshot(), day).all();
  }
}
