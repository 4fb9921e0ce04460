package org.zhuanban.access.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.duty.Duty;
import org.zhuanban.spi.StreamKey;

/** The readable part of one stream for one reader. */
public final class ReadScope {
  private record Of(Rights rights, StreamKey stream, Supplier<Set<String>> organs) {}

  private static final ReadScope EVERYTHING = new ReadScope(Optional.empty());

  private final Optional<Of> of;

  private ReadScope(Optional<Of> of) {
    this.of = of;
  }

  /** {@return the scope of the host itself, which checks the rights before display} */
  public static ReadScope everything() {
    return EVERYTHING;
  }

  /**
   * Creates the scope of a reader.
   *
   * @param rights the rights of the reader
   * @param stream the stream
   * @param organs the supplier of the organs that take part in it
   * @return the scope
   */
  public static ReadScope of(Rights rights, StreamKey stream, Supplier<Set<String>> organs) {
    return new ReadScope(Optional.of(new Of(rights, stream, organs)));
  }

  /**
   * Requires the right to a section.
   *
   * @param part the section
   * @throws NotReadableException if the reader may not read the section
   */
  public void require(ViewSection part) {
    if (!reads(part)) {
      throw new NotReadableException(of.get().rights.person(), part, of.get().stream.toString());
    }
  }

  /**
   * Checks whether a section may be read.
   *
   * @param part the section
   * @return true if the section may be read
   */
  public boolean reads(ViewSection part) {
    return of.filter(it -> !it.rights.reads(part, it.stream, it.organs)).isEmpty();
  }

  /**
   * Checks whether a row may be shown.
   *
   * @param part the section of the row
   * @param owner the owner of the row
   * @return true if the row may be shown
   */
  public boolean shows(ViewSection part, String owner) {
    return of.filter(it -> !it.rights.sees(part, it.stream, owner)).isEmpty();
  }

  /**
   * Checks whether a duty of a kind and an owner may be shown.
   *
   * @param kind the code of the kind of duty
   * @param owner the owner
   * @return true if the row may be shown
   */
  public boolean shows(String kind, String owner) {
    return of.filter(it -> !it.rights.sees(it.stream, kind, owner)).isEmpty();
  }

  /**
   * Checks whether a duty may be shown.
   *
   * @param duty the duty
   * @return true if the row may be shown
   */
  public boolean shows(Duty duty) {
    return shows(duty.kind().code(), duty.owner());
  }
}
