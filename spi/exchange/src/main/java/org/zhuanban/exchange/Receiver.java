package org.zhuanban.exchange;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.zhuanban.input.InputFault;

/**
 * A receiver as the county knows it.
 *
 * @param region the code of the county's region (行政区划代码, GB/T 2260), six digits
 * @param source the code that the receiver gave the county as a source (数据来源), 1 to 3 characters
 * @param codes the lists of codes that differ from {@link NationalCodes}, by their names
 */
public record Receiver(String region, String source, Map<String, CodeMap<?>> codes) {
  /**
   * A sending.
   *
   * @param batch the number of the batch (批次号), 1 to 32 characters
   * @param at the time of sending, in Chinese legal time
   */
  public record Sending(String batch, LocalDateTime at) {}

  /**
   * Checks the codes and copies the lists.
   *
   * @param region the code of the county's region
   * @param source the code of the county as a source
   * @param codes the lists that differ
   * @throws org.zhuanban.input.InputException if a code has another form
   */
  public Receiver {
    if (!region.matches("[0-9]{6}")) {
      throw InputFault.FORM.at("Receiver.region", "530126", region);
    }
    if (!source.matches("[0-9A-Za-z]{1,3}")) {
      throw InputFault.FORM.at("Receiver.source", "530", source);
    }
    codes = Map.copyOf(codes);
  }

  /**
   * Creates a receiver with the national lists of codes.
   *
   * @param region the code of the county's region
   * @param source the code of the county as a source
   * @return the receiver
   * @throws org.zhuanban.input.InputException if a code has another form
   */
  public static Receiver of(String region, String source) {
    return new Receiver(region, source, Map.of());
  }

  /**
   * Replaces a list of codes by that of the receiver.
   *
   * @param list the list, under the name of the one in {@link NationalCodes}
   * @return a copy with it
   */
  public Receiver with(CodeMap<?> list) {
    Map<String, CodeMap<?>> next = new HashMap<>(codes);
    next.put(list.name(), list);
    return new Receiver(region, source, next);
  }

  /** The code of a constant, by the list of the receiver. */
  <E extends Enum<E>> NationalCode code(CodeMap<E> national, E constant) {
    CodeMap<?> own = codes.getOrDefault(national.name(), national);
    NationalCode code = own.codes().get(constant);
    return code == null ? national.of(constant) : code;
  }
}
