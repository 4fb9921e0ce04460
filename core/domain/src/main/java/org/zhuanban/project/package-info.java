/**
 * The project itself, from the first lead over its investment agreement to full output or its end.
 *
 * <p>The stage on a day is derived from the events, see {@link
 * org.zhuanban.project.Project#stageOn}. A standstill stops no approval clock.
 *
 * <p>{@link org.zhuanban.project.Project} is the state. {@link org.zhuanban.project.ProjectCommand}
 * has the verbs, from {@link org.zhuanban.project.Negotiation} and {@link
 * org.zhuanban.project.AdmissionReview} over the signing of the {@link
 * org.zhuanban.project.Agreement} to termination. {@link org.zhuanban.project.ProjectStage} is the
 * progress, {@link org.zhuanban.project.ProjectStep} a step with its day, {@link
 * org.zhuanban.project.Suspension} a standstill (建筑法第十条). {@link org.zhuanban.project.Promise} is a
 * promise of the agreement, {@link org.zhuanban.project.Factor} a guaranteed factor (要素保障). {@link
 * org.zhuanban.project.ProjectGate} holds the approvals that a step needs first.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.project;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
