package org.zhuanban.access.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.duty.Duty;
import org.zhuanban.spi.StreamKey;

/** What one reader sees of one stream. */
public final class ReadScope {
  private record Of(Rights rights, StreamKey stream, Supplier<Set<String>> organs) {}

  private static final ReadScope EVERYTHING = new ReadScope(Optional.empty());

  private final Optional<Of> of;

  private ReadScope(Optional<Of> of) {
    this.of = of;
  }

  /** {@return the scope of the host itself, which asks before it shows} */
  public static ReadScope everything() {
    return EVERYTHING;
  }

  /**
   * Makes the scope of a reader.
   *
   * @param rights what the reader may read
   * @param stream the stream
   * @param organs finds the organs that take part in it
   * @return the scope
   */
  public static ReadScope of(Rights rights, StreamKey stream, Supplier<Set<String>> organs) {
    return new ReadScope(Optional.of(new Of(rights, stream, organs)));
  }

  /**
   * Lets a part be read.
   *
   * @param part the part
   * @throws NotReadableException if the reader may not read it
   */
  public void require(ViewSection part) {
    if (!reads(part)) {
      throw new NotReadableException(of.get().rights.person(), part, of.get().stream.toString());
    }
  }

  /**
   * Tells whether a part may be read.
   *
   * @param part the part
   * @return true if it may
   */
  public boolean reads(ViewSection part) {
    return of.filter(it -> !it.rights.reads(part, it.stream, it.organs)).isEmpty();
  }

  /**
   * Tells whether a row is shown.
   *
   * @param part what sort of row it is
   * @param owner whose it is
   * @return true if it is
   */
  public boolean shows(ViewSection part, String owner) {
    return of.filter(it -> !it.rights.sees(part, it.stream, owner)).isEmpty();
  }

  /**
   * Tells whether it is shown that something is owed.
   *
   * @param kind the code of the kind of duty
   * @param owner who owes it
   * @return true if it is
   */
  public boolean shows(String kind, String owner) {
    return of.filter(it -> !it.rights.sees(it.stream, kind, owner)).isEmpty();
  }

  /**
   * Tells whether a duty is shown.
   *
   * @param duty the duty
   * @return true if it is
   */
  public boolean shows(Duty duty) {
    return shows(duty.kind().code(), duty.owner());
  }
}
