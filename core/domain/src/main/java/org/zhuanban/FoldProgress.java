package org.zhuanban;

import org.zhuanban.spi.StreamKey;

/**
 * The progress of a {@link FoldRun} after a page.
 *
 * @param done the number of visited streams, those of earlier runs included
 * @param total the number of all streams at the beginning of the run; streams begun since are more
 * @param missing the number of visited streams that the result lacks
 * @param last the last visited stream
 */
public record FoldProgress(long done, long total, int missing, StreamKey last) {
  /** A listener of a run, called by the thread of the caller. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes the progress after a page.
     *
     * @param progress the progress
     * @return true to continue; false to stop after this page
     */
    boolean goesOn(FoldProgress progress);
  }
}
