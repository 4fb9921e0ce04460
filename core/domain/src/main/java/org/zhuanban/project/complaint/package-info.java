/**
 * Complaints of the enterprise (投诉). A complaint is about an item, an organ or a service. The
 * receiving organ accepts or refuses it, hands it to the competent organ, and revisits the
 * enterprise after the answer. Without satisfaction another answer is owed. No statute that applies
 * to every county sets the times, so the duties have a last day only where the county sets a limit.
 *
 * <p>Entry points: {@link org.zhuanban.project.complaint.ComplaintCommand}, {@link
 * org.zhuanban.project.complaint.ComplaintList} with its {@link
 * org.zhuanban.project.complaint.Complaint}, {@link org.zhuanban.project.complaint.ComplaintDuty}.
 */
@NullMarked
package org.zhuanban.project.complaint;

import org.jspecify.annotations.NullMarked;
