package org.zhuanban.report.content;

import java.util.Optional;
import org.zhuanban.duty.DutyKind;

/**
 * The name behind the reference to a part of a project.
 *
 * @param duty the kind of the duty; empty if the part is none
 * @param subject the code of the subject: of the approval item, or of another matter
 * @param name the name of the subject; empty if it has none
 */
public record CaseName(Optional<DutyKind> duty, String subject, Optional<String> name) {}
