package org.zhuanban.dossier;

import java.util.List;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.UnknownCalendarException;

/** Reads a department. */
final class DepartmentReader {
  private DepartmentReader() {}

  static Department read(String code, YamlValue value, CalendarBook calendars) {
    YamlFields fields =
        value
            .fields("department " + Quoted.of(code))
            .only(List.of("name", "role", "calendar", "level", "places", "industries"));
    if (!YamlValue.isId(code)) {
      throw fields.fault("the code must be " + YamlValue.ID_RULE);
    }
    YamlValue calendar = fields.required("calendar");
    try {
      calendars.calendar(calendar.text());
    } catch (UnknownCalendarException e) {
      throw calendar.fault(
          "names the unknown calendar %s; write CN, or CN and one or more of %s joined by +"
              .formatted(Quoted.of(calendar.text()), Quoted.list(places(calendars))));
    }
    return new Department(
        code,
        fields.required("name").text(),
        fields.optional("role").map(YamlValue::text),
        calendar.text(),
        fields
            .optional("level")
            .map(level -> level.oneOf(DepartmentLevel.class))
            .orElse(DepartmentLevel.COUNTY),
        ids(fields, "places"),
        ids(fields, "industries"),
        fields.line());
  }

  private static List<String> ids(YamlFields fields, String key) {
    return fields.optional(key).stream()
        .flatMap(value -> value.values().stream())
        .map(YamlValue::id)
        .toList();
  }

  private static List<String> places(CalendarBook calendars) {
    return calendars.jurisdictions().stream()
        .filter(place -> !place.equals(HolidayNotice.NATION))
        .toList();
  }
}
