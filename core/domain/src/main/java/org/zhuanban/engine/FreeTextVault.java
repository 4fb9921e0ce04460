package org.zhuanban.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.FreeText;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The vault of free texts beside their entries. An entry holds the SHA-256 of a random salt and its
 * text, each with its length. Salt and text are erased together, since a short text could be
 * guessed by its salt.
 */
record FreeTextVault(Storage storage, SecureRandom random) {
  private static final int SALT = 16;

  /** Encodes an event, and adds the texts to store beside it. */
  byte[] encode(Record event, long version, List<KeptText> kept) {
    if (!storage.keepsTexts()) {
      return RecordCodec.encode(event);
    }
    int before = kept.size();
    return RecordCodec.encode(
        event,
        text -> {
          Bytes content = salted(text);
          kept.add(new KeptText(version, kept.size() - before, content));
          return HashChain.ofText(content).toString();
        });
  }

  private Bytes salted(String text) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(salt);
    content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return Bytes.of(content.toByteArray());
  }

  /** The salt of a text. */
  static byte[] salt(KeptText text) {
    return Arrays.copyOf(text.content().toArray(), SALT);
  }

  /** The texts of some entries of a stream, read on first use. */
  Texts of(StreamKey stream, long after, long upTo) {
    return new Texts(() -> storage.texts(stream, after, upTo));
  }

  /** Texts that were read with their entries. */
  Texts of(List<KeptText> kept) {
    return new Texts(() -> kept);
  }

  /** The stored texts of some entries. */
  final class Texts {
    private final Supplier<List<KeptText>> kept;
    private @Nullable Map<List<Number>, Bytes> contents;

    private Texts(Supplier<List<KeptText>> kept) {
      this.kept = kept;
    }

    /** Finds the texts of an entry one after the other; a missing one was erased. */
    UnaryOperator<String> ofEntry(long version) {
      int[] place = {0};
      return digest -> {
        Optional<Bytes> content =
            Optional.ofNullable(contents().get(List.<Number>of(version, place[0]++)));
        if (content
            .filter(found -> !HashChain.ofText(found).toString().equals(digest))
            .isPresent()) {
          throw new WireFormatException("a text does not fit its digest");
        }
        return content
            .map(Bytes::toArray)
            .map(found -> new String(found, SALT, found.length - SALT, StandardCharsets.UTF_8))
            .orElse(FreeText.ERASED);
      };
    }

    private Map<List<Number>, Bytes> contents() {
      if (!storage.keepsTexts()) {
        throw new WireFormatException("texts are kept beside it, but the storage keeps none");
      }
      if (contents == null) {
        contents = new HashMap<>();
        for (KeptText text : kept.get()) {
          contents.put(List.<Number>of(text.version(), text.place()), text.content());
        }
      }
      return contents;
    }
  }
}
