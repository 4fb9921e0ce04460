package org.zhuanban.dossier;

import java.io.PrintWriter;

/** Replays a dossier. */
interface Runner {
  /**
   * Replays a dossier.
   *
   * @param request what to replay, and how
   * @param out where the timeline and the board go
   * @param err where refusals go
   * @return what came out
   */
  RunResult run(RunRequest request, PrintWriter out, PrintWriter err);
}
