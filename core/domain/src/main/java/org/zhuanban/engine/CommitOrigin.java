package org.zhuanban.engine;

import java.util.Optional;

/**
 * The origin of a commit.
 *
 * @param actor the reference of the person, source or process
 * @param commandKey the key of the receipt
 * @param digest the digest of the command; empty for the sweep
 */
record CommitOrigin(String actor, String commandKey, Optional<CommandDigest> digest) {}
