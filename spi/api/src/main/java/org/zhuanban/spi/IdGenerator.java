package org.zhuanban.spi;

import java.util.UUID;

/**
 * Makes identifiers where the caller gives none, such as the key of a command.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface IdGenerator {
  /** Random identifiers of 36 characters. */
  IdGenerator RANDOM = () -> UUID.randomUUID().toString();

  /** {@return an identifier like a {@link StreamKey#id} that was never made before} */
  String next();
}
