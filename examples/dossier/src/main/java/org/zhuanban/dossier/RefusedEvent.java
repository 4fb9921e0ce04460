package org.zhuanban.dossier;

import org.zhuanban.command.Refusal;

/**
 * An event that was refused.
 *
 * @param event the event
 * @param refusal why
 */
record RefusedEvent(HistoryEvent event, Refusal refusal) {}
