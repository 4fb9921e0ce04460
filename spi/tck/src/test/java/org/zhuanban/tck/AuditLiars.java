package org.zhuanban.tck;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.AuditRecord.CaseRead;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.AuditRecord.CommandRefusal;
import org.zhuanban.spi.StreamKey;

/** Audits each of which breaks one clause. */
final class AuditLiars {
  static final List<Lie> ALL =
      List.of(
          refusals("R1_only_the_first_rule_is_kept", r -> rules(r, r.rules().subList(0, 1))),
          refusals(
              "R1_rules_come_in_the_order_of_the_alphabet",
              r -> rules(r, r.rules().stream().sorted().toList())),
          refusals(
              "R1_a_column_takes_a_thousand_characters_of_rules",
              r -> rules(r, List.of(cut(String.join(",", r.rules())).split(",", -1)))),
          refusals("R1_persons_without_case", r -> person(r, r.person().toLowerCase(Locale.ROOT))),
          refusals(
              "R1_persons_are_cut_short",
              r -> person(r, r.person().substring(0, Math.min(64, r.person().length())))),
          refusals(
              "R1_days_come_out_of_another_calendar",
              r -> day(r, Date.valueOf(r.effectiveOn()).toLocalDate())),
          refusals("R1_the_day_is_that_of_the_record", r -> day(r, utc(r.at()).toLocalDate())),
          refusals(
              "R1_instants_are_cut_to_milliseconds",
              r -> at(r, r.at().truncatedTo(ChronoUnit.MILLIS))),
          refusals(
              "R1_instants_go_through_local_time",
              r -> {
                ZoneId zone = ZoneId.systemDefault();
                return at(r, LocalDateTime.ofInstant(r.at(), zone).atZone(zone).toInstant());
              }),
          reads(
              "R1_only_a_hundred_cases_of_a_page_are_kept",
              r -> cases(r, r.cases().subList(0, Math.min(100, r.cases().size())))),
          reads(
              "R1_a_read_that_shows_nothing_is_one_that_does",
              r -> new CaseRead(r.person(), r.way(), r.cases(), true, r.day(), r.at())),
          reads(
              "R1_packages_are_views",
              r ->
                  new CaseRead(
                      r.person(),
                      r.way() == Way.EXPORT ? Way.VIEW : r.way(),
                      r.cases(),
                      r.shown(),
                      r.day(),
                      r.at())),
          reads(
              "R1_cases_are_kept_by_id_alone",
              r ->
                  cases(
                      r,
                      r.cases().stream()
                          .map(each -> new StreamKey("accountability", each.id()))
                          .toList())),
          new AuditLie(
              "R1_a_read_without_a_case_is_none",
              () ->
                  new MemoryAudit() {
                    @Override
                    public synchronized void keep(AuditRecord record) {
                      if (!(record instanceof CaseRead read && read.cases().isEmpty())) {
                        super.keep(record);
                      }
                    }
                  }),
          new AuditLie(
              "R1_records_come_later",
              () ->
                  new MemoryAudit() {
                    private final AtomicReference<Optional<AuditRecord>> late =
                        new AtomicReference<>(Optional.empty());

                    @Override
                    public synchronized void keep(AuditRecord record) {
                      late.getAndSet(Optional.of(record)).ifPresent(super::keep);
                    }
                  }),
          new AuditLie(
              "R1_the_newest_come_first",
              () ->
                  new MemoryAudit() {
                    @Override
                    public synchronized void keep(AuditRecord record) {
                      super.keep(record);
                      records.add(0, records.remove(records.size() - 1));
                    }
                  }),
          new AuditLie(
              "R2_what_was_told_before_is_known",
              () ->
                  new MemoryAudit() {
                    @Override
                    public synchronized void keep(AuditRecord record) {
                      if (!new HashSet<>(records).contains(record)) {
                        super.keep(record);
                      }
                    }
                  }),
          new AuditLie(
              "R2_only_a_thousand_are_kept",
              () ->
                  new MemoryAudit() {
                    @Override
                    public synchronized void keep(AuditRecord record) {
                      super.keep(record);
                      if (records.size() > 1_000) {
                        records.remove(0);
                      }
                    }
                  }),
          new AuditLie(
              "R3_a_failure_goes_to_the_log",
              () ->
                  new MemoryAudit() {
                    @Override
                    public synchronized void keep(AuditRecord record) {
                      try {
                        super.keep(record);
                      } catch (IllegalStateException logged) {
                        return;
                      }
                    }
                  }),
          new AuditLie(
              "R3_what_could_not_be_kept_is_kept_afterwards",
              () ->
                  new MemoryAudit() {
                    private final List<AuditRecord> again = new ArrayList<>();

                    @Override
                    public synchronized void keep(AuditRecord record) {
                      again.add(record);
                      while (!again.isEmpty()) {
                        super.keep(again.get(0));
                        again.remove(0);
                      }
                    }
                  }),
          new AuditLie(
              "R3_after_a_failure_nothing_is_kept",
              () ->
                  new MemoryAudit() {
                    private boolean failed;

                    @Override
                    public synchronized void keep(AuditRecord record) {
                      if (failed) {
                        throw new IllegalStateException("failed before");
                      }
                      failed = true;
                      super.keep(record);
                      failed = false;
                    }
                  }),
          new AuditLie(
              "R4_who_comes_while_another_writes_is_not_heard",
              () ->
                  new MemoryAudit() {
                    private final AtomicBoolean writing = new AtomicBoolean();

                    @Override
                    public void keep(AuditRecord record) {
                      if (writing.compareAndSet(false, true)) {
                        Liars.roundTrip();
                        super.keep(record);
                        writing.set(false);
                      }
                    }
                  }),
          new AuditLie("R5_a_record_goes_with_the_transaction", () -> new Joining(false, false)),
          new AuditLie("R5_a_record_shows_with_the_transaction", () -> new Joining(true, false)),
          new AuditLie("R5_a_record_commits_for_the_host", () -> new Joining(true, true)));

  private AuditLiars() {}

  /** An audit that writes into the transaction that has begun on the thread. */
  private static final class Joining extends MemoryAudit {
    private final boolean kept;
    private final boolean commits;
    private final List<AuditRecord> joined = new ArrayList<>();
    private Optional<Transaction> current = Optional.empty();

    Joining(boolean kept, boolean commits) {
      this.kept = kept;
      this.commits = commits;
    }

    @Override
    public synchronized void keep(AuditRecord record) {
      if (current.isEmpty()) {
        super.keep(record);
        return;
      }
      joined.add(record);
      if (commits) {
        current.get().commit();
      }
    }

    private synchronized void end(boolean keeping) {
      if (keeping) {
        records.addAll(joined);
      }
      joined.clear();
    }

    @Override
    Transaction begin() {
      Transaction transaction =
          new Transaction() {
            @Override
            public void commit() {
              super.commit();
              end(true);
            }

            @Override
            public void rollback() {
              super.rollback();
              end(kept);
            }

            @Override
            public void close() {
              super.close();
              current = Optional.empty();
            }
          };
      current = Optional.of(transaction);
      return transaction;
    }
  }

  private static String cut(String rules) {
    return rules.substring(0, Math.min(1_000, rules.length()));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static CommandRefusal rules(CommandRefusal r, List<String> rules) {
    return new CommandRefusal(r.person(), r.action(), r.stream(), rules, r.effectiveOn(), r.at());
  }

  private static CommandRefusal person(CommandRefusal r, String person) {
    return new CommandRefusal(person, r.action(), r.stream(), r.rules(), r.effectiveOn(), r.at());
  }

  private static CommandRefusal day(CommandRefusal r, LocalDate day) {
    return new CommandRefusal(r.person(), r.action(), r.stream(), r.rules(), day, r.at());
  }

  private static CommandRefusal at(CommandRefusal r, Instant at) {
    return new CommandRefusal(r.person(), r.action(), r.stream(), r.rules(), r.effectiveOn(), at);
  }

  private static CaseRead cases(CaseRead r, List<StreamKey> cases) {
    return new CaseRead(r.person(), r.way(), cases, r.shown(), r.day(), r.at());
  }

  private static Lie refusals(String name, UnaryOperator<CommandRefusal> change) {
    return changing(name, r -> r instanceof CommandRefusal refusal ? change.apply(refusal) : r);
  }

  private static Lie reads(String name, UnaryOperator<CaseRead> change) {
    return changing(name, r -> r instanceof CaseRead read ? change.apply(read) : r);
  }

  private static Lie changing(String name, UnaryOperator<AuditRecord> change) {
    return new AuditLie(
        name,
        () ->
            new MemoryAudit() {
              @Override
              public synchronized void keep(AuditRecord record) {
                super.keep(change.apply(record));
              }
            });
  }

  /**
   * A lie of an audit.
   *
   * @param name its name
   * @param audit makes an audit that lies
   */
  private record AuditLie(String name, Supplier<MemoryAudit> audit) implements Lie {
    @Override
    public Class<?> suite() {
      return Suite.class;
    }

    @Override
    public void tell() {
      Suite.CURRENT.set(this);
    }
  }

  /** The suite over the current lie. */
  static class Suite implements AuditContract {
    private static final AtomicReference<AuditLie> CURRENT = new AtomicReference<>();

    private MemoryAudit audit = new MemoryAudit();

    @Override
    public Audit emptyAudit() {
      audit = CURRENT.get().audit().get();
      return audit;
    }

    @Override
    public List<AuditRecord> kept() {
      return audit.kept();
    }

    @Override
    public boolean full(boolean impossible) {
      audit.full(impossible);
      return true;
    }

    @Override
    public Optional<AuditedTransaction> begin() {
      return Optional.of(audit.begin());
    }
  }
}
