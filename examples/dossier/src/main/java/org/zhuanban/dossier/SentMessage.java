package org.zhuanban.dossier;

import java.time.LocalDate;

/**
 * A message that was sent in a run.
 *
 * @param on the day
 * @param to the name of the organ, with the role in it
 * @param text the text
 */
record SentMessage(LocalDate on, String to, String text) {
  String line() {
    return "%s %s：%s".formatted(on, to, text);
  }
}
