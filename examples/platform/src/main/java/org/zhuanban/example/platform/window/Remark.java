package org.zhuanban.example.platform.window;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;

/** What an officer notes beside an act: a row of the platform's own, for its own eyes only. */
@TableName("platform_remark")
public class Remark {
  @TableId(type = IdType.INPUT)
  private String id = "";

  private String project = "";
  private String subject = "";
  private String act = "";
  private String person = "";
  private String notedOn = "";
  private String words = "";

  /** Creates an empty row for the mapper. */
  public Remark() {}

  /** {@return the key of the request} */
  public String getId() {
    return id;
  }

  /**
   * Sets the key of the request.
   *
   * @param id the key
   */
  public void setId(String id) {
    this.id = id;
  }

  /** {@return the id of the stream} */
  public String getProject() {
    return project;
  }

  /**
   * Sets the stream.
   *
   * @param project the id of the stream
   */
  public void setProject(String project) {
    this.project = project;
  }

  /** {@return the item, problem or order} */
  public String getSubject() {
    return subject;
  }

  /**
   * Sets the subject.
   *
   * @param subject the item, problem or order
   */
  public void setSubject(String subject) {
    this.subject = subject;
  }

  /** {@return the stored name of the command} */
  public String getAct() {
    return act;
  }

  /**
   * Sets the act.
   *
   * @param act the stored name of the command
   */
  public void setAct(String act) {
    this.act = act;
  }

  /** {@return the reference of the person} */
  public String getPerson() {
    return person;
  }

  /**
   * Sets the person.
   *
   * @param person the reference of the person
   */
  public void setPerson(String person) {
    this.person = person;
  }

  /** {@return the day, such as 2026-10-20} */
  public String getNotedOn() {
    return notedOn;
  }

  /**
   * Sets the day.
   *
   * @param notedOn the day, such as 2026-10-20
   */
  public void setNotedOn(String notedOn) {
    this.notedOn = notedOn;
  }

  /** {@return the words, up to 500 characters} */
  public String getWords() {
    return words;
  }

  /**
   * Sets the words.
   *
   * @param words the words, up to 500 characters
   */
  public void setWords(String words) {
    this.words = words;
  }
}
