package org.zhuanban.project;

/**
 * The routes by which a project is approved as such (立项类型), which the national platform tells apart
 * (政府投资条例第十一条, 企业投资项目核准和备案管理条例第三条).
 */
public enum ProjectRoute {
  /** An investment of the government, which is approved (审批). */
  APPROVAL,
  /** An enterprise's investment in the catalogue of verified projects (核准). */
  VERIFICATION,
  /** Any other investment of an enterprise, which is filed (备案). */
  FILING
}
