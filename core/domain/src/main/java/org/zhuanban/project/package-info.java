/**
 * The project itself: from the first lead over its investment agreement to full output or its end.
 *
 * <p>How far it has come on a day is derived from what happened, see {@link
 * org.zhuanban.project.Project#stageOn}; a project that stands still stops no approval clock.
 *
 * <p>{@link org.zhuanban.project.Project} is the state, {@link org.zhuanban.project.ProjectCommand}
 * the verbs from {@link org.zhuanban.project.Negotiation} and {@link
 * org.zhuanban.project.AdmissionReview} over the signing of the {@link
 * org.zhuanban.project.Agreement} to termination. {@link org.zhuanban.project.ProjectStage} is how
 * far it has come, {@link org.zhuanban.project.ProjectStep} a step with its day, {@link
 * org.zhuanban.project.Suspension} a time in which it stands still (建筑法第十条). {@link
 * org.zhuanban.project.Promise} is what an agreement promises, {@link org.zhuanban.project.Factor}
 * what has to be guaranteed (要素保障). {@link org.zhuanban.project.ProjectGate} says which approvals a
 * step needs first.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.project;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
