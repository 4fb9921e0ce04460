package org.zhuanban.benchmarks.storage;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.exceptions.PersistenceException;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** Flowable over the same pool, with the approvals of a project as one process. */
final class Workflow implements AutoCloseable {
  /** One user task an approval. */
  static final String ONE_TASK = "oneTask";

  /** A user task for each act of an approval: receipt, acceptance, decision, delivery. */
  static final String FOUR_TASKS = "fourTasks";

  private static final List<String> ACTS = List.of("receive", "accept", "decide", "deliver");

  private static final String OFFICER = "officer-7";

  /** How often an officer tries again with one item before the run is given up. */
  private static final int PATIENCE = 10_000;

  private final ProcessEngine engine;

  Workflow(Database database) {
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(database.source());
    configuration.setDatabaseSchemaUpdate("true");
    // The library keeps every change, too.
    configuration.setHistoryLevel(HistoryLevel.FULL);
    // Nothing here runs in the background or asks for users, groups or events from outside.
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addInputStream("one.bpmn20.xml", bpmn(ONE_TASK, List.of("decide")))
        .addInputStream("four.bpmn20.xml", bpmn(FOUR_TASKS, ACTS))
        .deploy();
  }

  /** Starts the approvals of a project. */
  String start(String process, String project) {
    return engine.getRuntimeService().startProcessInstanceByKey(process, project).getId();
  }

  /** {@return the tasks that wait for an officer} */
  List<Task> open(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
  }

  /** An officer takes one of them on. */
  void claim(Task task) {
    engine.getTaskService().claim(task.getId(), OFFICER);
  }

  /** The officer does it. */
  void complete(Task task) {
    String act = task.getTaskDefinitionKey().substring(0, task.getTaskDefinitionKey().indexOf('-'));
    engine.getTaskService().complete(task.getId(), OFFICER, facts(act), true);
  }

  /** What the library keeps of an act besides who did it and when. */
  private static Map<String, Object> facts(String act) {
    return switch (act) {
      case "receive" -> Map.of("complete", true, "correctionDue", "2024-10-21");
      case "accept" -> Map.of("committedDue", "2024-10-29", "statutoryDue", "2024-11-12");
      case "decide" -> Map.of("result", "APPROVED", "decision", "decision-7");
      default -> Map.of("rating", 5);
    };
  }

  /**
   * Does one of the four acts about one item, while others do so about the other items of the
   * project. Whoever was refused because somebody else was faster tries again, as a host would.
   *
   * @return how often somebody had to
   */
  int act(String instance, int act, int item) {
    for (int again = 0; ; again++) {
      try {
        Task task = waiting(instance, ACTS.get(act) + "-" + County.item(item));
        claim(task);
        complete(task);
        return again;
      } catch (FlowableException | PersistenceException beaten) {
        if (again == PATIENCE) {
          throw beaten;
        }
      }
    }
  }

  private Task waiting(String instance, String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(key)
        .singleResult();
  }

  /** Lives through the approvals of a project. */
  void live(String process, String project) {
    String instance = start(process, project);
    for (List<Task> open = open(instance); !open.isEmpty(); open = open(instance)) {
      for (Task task : open) {
        claim(task);
        complete(task);
      }
    }
    check(instance);
  }

  /** Nothing of a project may be left to do. */
  void check(String instance) {
    long done =
        engine
            .getHistoryService()
            .createHistoricTaskInstanceQuery()
            .processInstanceId(instance)
            .finished()
            .count();
    if (done < County.ITEMS || !open(instance).isEmpty()) {
      throw new IllegalStateException("only " + done + " tasks were done");
    }
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Each approval is a branch of its own; the project is over when all are. */
  private static ByteArrayInputStream bpmn(String process, List<String> acts) {
    StringBuilder body = new StringBuilder();
    for (int item = 0; item < County.ITEMS; item++) {
      String before = "fork";
      for (String act : acts) {
        String task = act + "-" + County.item(item);
        body.append(
            "<userTask id='%s' name='%s' flowable:candidateGroups='bureau-%s' flowable:dueDate='P20D'/>"
                .formatted(task, task, item % 5));
        body.append(flow(before, task));
        before = task;
      }
      body.append(flow(before, "join"));
    }
    String xml =
        """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' \
        xmlns:flowable='http://flowable.org/bpmn' targetNamespace='approvals'>
        <process id='%s'><startEvent id='start'/><parallelGateway id='fork'/>%s
        <parallelGateway id='join'/><endEvent id='end'/>%s%s</process></definitions>
        """
            .formatted(process, body, flow("start", "fork"), flow("join", "end"));
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to);
  }
}
