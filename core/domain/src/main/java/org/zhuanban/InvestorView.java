package org.zhuanban;

import org.zhuanban.access.ViewSection;
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
}
