package org.zhuanban;

import org.zhuanban.access.ViewSection;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.rules.ActivityFeature;

/** An activity of investment promotion, see {@link StreamKind#ACTIVITY}. */
public final class ActivityView extends StreamView {
  ActivityView(Snapshot snapshot) {
    super(snapshot);
  }

  /** {@return the activity} */
  public Activity activity() {
    snapshot().require(ViewSection.ACTIVITY);
    return snapshot().of(ActivityFeature.INSTANCE);
  }
}
