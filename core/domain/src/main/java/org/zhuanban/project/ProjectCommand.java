package org.zhuanban.project;

import org.zhuanban.feature.Command;
import org.zhuanban.party.Department;

/** What can be asked of a project. */
public sealed interface ProjectCommand extends Command {
  /**
   * Signs the investment agreement (签约); once.
   *
   * @param agreement what it promises
   * @param leadBureau the lead bureau (投资促进局), whose calendar the project's own limits run by
   */
  record SignAgreement(Agreement agreement, Department leadBureau) implements ProjectCommand {}
}
