package org.zhuanban.host;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.zhuanban.request.Request;
import org.zhuanban.spring.RefusedException;
import org.zhuanban.spring.ZhuanbanTransactions;

/** Rows of the application and commands in one transaction. */
// begin
class ReceiptService {
  private final ZhuanbanTransactions transactions;
  private final JdbcTemplate rows;

  ReceiptService(ZhuanbanTransactions transactions, JdbcTemplate rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  @Transactional
  public void receive(String receipt, Request request) {
    rows.update("INSERT INTO receipt VALUES (?)", receipt);
    RefusedException.orThrow(transactions.joined().handle(request)); // refused: no receipt either
  }
}

class Counter {
  private final ZhuanbanTransactions transactions;
  private final ReceiptService service;

  Counter(ZhuanbanTransactions transactions, ReceiptService service) {
    this.transactions = transactions;
    this.service = service;
  }

  void receive(String receipt, Request request) {
    transactions.retrying(() -> service.receive(receipt, request));
  }
}
// end
