package org.zhuanban.example.platform.demo;

import java.util.List;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.party.Office;

/** The organs of the fictional county. */
public final class Organs {
  /** The name of the county. */
  public static final String COUNTY = "示例县";

  /** The investment promotion bureau. */
  public static final Department LEAD = county("LEAD", "县投资促进局");

  /** The centre of agents. */
  static final Department CENTRE = county("CENTRE", "县投资服务中心");

  /** The natural resources bureau. */
  public static final Department LAND = county("NRB", "县自然资源局");

  static final Department REFORM = county("DRB", "县发展和改革局");
  static final Department HOUSING = county("HCB", "县住房和城乡建设局");
  static final Department WATER = county("WRB", "县水务局");
  static final Department EMERGENCY = county("EMB", "县应急管理局");
  static final Department ENVIRONMENT = new Department("EEB", "市生态环境局示例分局", Level.CITY, "CN");

  /** The code of the industrial park. */
  public static final String PARK = "PARK";

  /** The code of the town. */
  static final String TOWN = "TOWN";

  /** The code of the supervision office. */
  public static final String SUPERVISION = "SUPERVISION";

  /** The approving departments, whose windows sit in one hall. */
  public static final List<Department> APPROVING =
      List.of(REFORM, LAND, ENVIRONMENT, WATER, HOUSING, EMERGENCY);

  /** The names of organs and places that no plan names. */
  public static final NameTable NAMES =
      NameTable.NONE
          .with(NameKind.ORGAN, LEAD.code(), LEAD.name())
          .with(NameKind.ORGAN, CENTRE.code(), CENTRE.name())
          .with(NameKind.ORGAN, LAND.code(), LAND.name())
          .with(NameKind.ORGAN, HOUSING.code(), HOUSING.name())
          .with(NameKind.ORGAN, PARK, "县产业园区管委会")
          .with(NameKind.ORGAN, TOWN, "示例镇")
          .with(NameKind.ORGAN, SUPERVISION, "县政府督查室")
          .with(NameKind.ORGAN, "TASKFORCE", "工作专班")
          .with(NameKind.PLACE, PARK, "县产业园区")
          .with(NameKind.PLACE, TOWN, "示例镇");

  static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "县委常委、副县长");
  static final Office LEAD_HEAD = head(LEAD.code(), "县投资促进局局长");
  static final Office TOWN_HEAD = head(TOWN, "示例镇镇长");
  static final Office LAND_HEAD = head(LAND.code(), "县自然资源局局长");
  static final Office HOUSING_HEAD = head(HOUSING.code(), "县住房和城乡建设局局长");
  static final Office SUPERVISOR = head(SUPERVISION, "县政府督查室主任");
  static final Office AGENT =
      Office.of(Office.Rank.OTHER, "县投资服务中心代办员").withDepartment(CENTRE.code());

  private Organs() {}

  private static Department county(String code, String name) {
    return new Department(code, name, Level.COUNTY, "CN");
  }

  private static Office head(String organ, String title) {
    return Office.of(Office.Rank.ORGAN_HEAD, title).withDepartment(organ);
  }
}
