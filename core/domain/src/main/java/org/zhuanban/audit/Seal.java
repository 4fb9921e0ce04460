package org.zhuanban.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;

/**
 * The seal of an entry: the digests of its messages and of the receipt of its command. The chain
 * covers the seal, and the seal stays after its messages are forgotten.
 *
 * <p>A seal has a byte for its format and one for its receipt, 0 or 1. The digest of the receipt
 * follows, 32 bytes of SHA-256. Each message then has 44 bytes: its digest, also of SHA-256, and a
 * mark of two bytes for each of its components. The marks prove nothing. They name the components
 * that differ, as far as two values have different marks.
 */
public final class Seal {
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,17})[.]");
  private static final byte FORMAT = 1;
  private static final byte RECEIPT = 0x12;
  private static final byte MESSAGE = 0x13;
  private static final int DIGEST = 32;
  private static final int BEGIN = 2;

  private static final List<String> COMPONENTS =
      List.of("id", "channel", "address", "notBefore", "expires", "body");
  private static final int LETTER = DIGEST + COMPONENTS.size() * Short.BYTES;

  /** The minimum number of equal marks of a message that was changed, and not added. */
  private static final int ALIKE = 4;

  private final ByteBuffer content;

  private Seal(Bytes content) {
    this.content = ByteBuffer.wrap(content.toArray());
  }

  /**
   * Names a message by its entry.
   *
   * @param version the version of the entry
   * @param digest a digest that identifies the message
   * @return the id, as {@link Message#id}
   */
  public static String messageId(long version, Bytes digest) {
    return version + "." + digest;
  }

  /**
   * Finds the entry of a message in its id.
   *
   * @param message the message
   * @return the version of the entry; 0 if the id names none
   */
  public static long entry(Message message) {
    Matcher id = ID.matcher(message.id());
    return id.lookingAt() ? Long.parseLong(id.group(1)) : 0;
  }

  /**
   * Seals what lies beside an entry.
   *
   * @param messages the messages of the entry
   * @param receipt the receipt of its command, in the last entry of a commit
   * @return the seal; empty without messages and receipt
   */
  public static Bytes of(List<Message> messages, Optional<Receipt> receipt) {
    if (messages.isEmpty() && receipt.isEmpty()) {
      return Bytes.empty();
    }
    ByteArrayOutputStream seal = new ByteArrayOutputStream();
    seal.write(FORMAT);
    seal.write(receipt.isPresent() ? 1 : 0);
    receipt.ifPresent(each -> seal.writeBytes(digest(each)));
    for (Message message : messages) {
      List<byte[]> components = components(message);
      seal.writeBytes(digest(components));
      seal.writeBytes(marks(components));
    }
    return Bytes.of(seal.toByteArray());
  }

  /**
   * Reads a seal.
   *
   * @param seal the seal of an entry
   * @return the seal; empty if it has another format
   */
  public static Optional<Seal> read(Bytes seal) {
    if (seal.length() == 0) {
      return Optional.of(new Seal(Bytes.of(new byte[] {FORMAT, 0})));
    }
    Seal read = new Seal(seal);
    boolean known =
        seal.length() >= BEGIN
            && read.content.get(0) == FORMAT
            && (read.content.get(1) & ~1) == 0
            && seal.length() >= read.begin()
            && (seal.length() - read.begin()) % LETTER == 0;
    return known ? Optional.of(read) : Optional.empty();
  }

  /** {@return the number of sealed messages} */
  public int messages() {
    return (content.limit() - begin()) / LETTER;
  }

  /** {@return whether there is a sealed receipt} */
  public boolean hasReceipt() {
    return content.get(1) == 1;
  }

  /**
   * Compares a receipt.
   *
   * @param receipt the receipt of the command of the entry
   * @return whether it is the sealed one
   */
  public boolean fits(Receipt receipt) {
    return hasReceipt() && Arrays.equals(digest(receipt), at(BEGIN, DIGEST));
  }

  /**
   * Compares a message.
   *
   * @param message a message of the entry
   * @return the names of the components that differ; {@code digest} where no mark tells them. It is
   *     {@code message} if the entry has no such message, and empty if the message is sealed
   */
  public List<String> differences(Message message) {
    List<byte[]> components = components(message);
    byte[] digest = digest(components);
    byte[] marks = marks(components);
    List<String> nearest = List.of("message");
    int least = COMPONENTS.size() - ALIKE + 1;
    for (int letter = begin(); letter < content.limit(); letter += LETTER) {
      if (Arrays.equals(digest, at(letter, DIGEST))) {
        return List.of();
      }
      List<String> differ = differences(marks, at(letter + DIGEST, marks.length));
      if (differ.size() < least) {
        least = differ.size();
        nearest = differ.isEmpty() ? List.of("digest") : differ;
      }
    }
    return nearest;
  }

  private static List<String> differences(byte[] marks, byte[] sealed) {
    List<String> differ = new ArrayList<>();
    for (int i = 0; i < COMPONENTS.size(); i++) {
      int from = i * Short.BYTES;
      if (!Arrays.equals(marks, from, from + Short.BYTES, sealed, from, from + Short.BYTES)) {
        differ.add(COMPONENTS.get(i));
      }
    }
    return differ;
  }

  private int begin() {
    return hasReceipt() ? BEGIN + DIGEST : BEGIN;
  }

  private byte[] at(int from, int length) {
    byte[] part = new byte[length];
    content.get(from, part);
    return part;
  }

  private static byte[] digest(Receipt receipt) {
    return HashAlgorithm.SHA_256.hash(
        new Fields()
            .add(new byte[] {RECEIPT})
            .add(receipt.commandKey())
            .add(receipt.digest())
            .add(receipt.firstVersion())
            .add(receipt.lastVersion())
            .toArray());
  }

  private static byte[] digest(List<byte[]> components) {
    Fields fields = new Fields().add(new byte[] {MESSAGE});
    components.forEach(fields::add);
    return HashAlgorithm.SHA_256.hash(fields.toArray());
  }

  private static byte[] marks(List<byte[]> components) {
    ByteBuffer marks = ByteBuffer.allocate(components.size() * Short.BYTES);
    for (byte[] component : components) {
      CRC32 crc = new CRC32();
      crc.update(component);
      marks.putShort((short) crc.getValue());
    }
    return marks.array();
  }

  /** The components of a message in the order of their names; the entry knows its version. */
  private static List<byte[]> components(Message message) {
    return List.of(
        text(message.id()),
        text(message.channel()),
        text(message.address()),
        text(message.notBefore().toString()),
        text(message.expires().map(Object::toString).orElse("")),
        message.body().toArray());
  }

  private static byte[] text(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
