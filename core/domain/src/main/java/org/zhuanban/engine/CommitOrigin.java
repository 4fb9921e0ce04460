package org.zhuanban.engine;

import java.util.Optional;

/**
 * The origin of a commit.
 *
 * @param actor the reference of the person, source or process that caused it
 * @param commandKey the key under which a receipt is stored
 * @param digest the digest of the command; empty for the sweep
 */
record CommitOrigin(String actor, String commandKey, Optional<CommandDigest> digest) {}
