package org.zhuanban.readme;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.IntegrityReport;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.Storage;

/** The sample of the page on integrity. */
record OutsideProof(Storage storage, HeadSigner signer, Clock clock) {
  void anchor(PrintWriter heads, Consumer<String> vault) {
    // spotless:off
    Checkpoint checkpoint = new Checkpointer(storage, HashAlgorithm.SHA_256, signer)
        .take(Set.of("project"), clock.instant(), head -> heads.println(head.toText()));
    vault.accept(checkpoint.toText());       // 存到库外；heads 随处可放
    // spotless:on
  }

  IntegrityReport compare(String anchored, Stream<String> lines) {
    // spotless:off
    Verifier verifier = new Verifier(storage);
    IntegrityReport now = verifier.streams("project"); // 哪个流、从哪一版起、为什么
    IntegrityReport since = verifier.since(Checkpoint.parse(anchored), lines.map(StreamHead::parse));
    // spotless:on
    return now.sound() ? since : now;
  }
}
