package org.zhuanban.documents;

import java.util.List;

/**
 * The numbers before titles of sections and before points, by their depth (GB/T 9704—2012, 7.3.3:
 * 一、 (一) 1. (1), written with full-width brackets).
 */
enum Numbering {
  CHINESE {
    @Override
    String title(List<Integer> path) {
      int last = path.get(path.size() - 1);
      return switch (path.size()) {
        case 1 -> numeral(last) + "、";
        case 2 -> "（" + numeral(last) + "）";
        case 3 -> last + "．";
        default -> "（" + last + "）";
      };
    }

    @Override
    String point(int number) {
      return number + "．";
    }
  },

  ENGLISH {
    @Override
    String title(List<Integer> path) {
      StringBuilder number = new StringBuilder();
      path.forEach(each -> number.append(number.isEmpty() ? "" : ".").append(each));
      return number.append(' ').toString();
    }

    @Override
    String point(int number) {
      return number + ". ";
    }
  };

  private static final String DIGITS = "零一二三四五六七八九";

  /**
   * The number of a section.
   *
   * @param path its number within each section around it, the outermost first, each from 1
   */
  abstract String title(List<Integer> path);

  /** The number of a point, from 1. */
  abstract String point(int number);

  static Numbering of(Document document) {
    return document.chinese() ? CHINESE : ENGLISH;
  }

  /** From 1 to 99, as sections are counted: 一, 十, 十一, 二十. */
  private static String numeral(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    String tens =
        switch (number / 10) {
          case 0 -> "";
          case 1 -> "十";
          default -> DIGITS.charAt(number / 10) + "十";
        };
    return number % 10 == 0 ? tens : tens + DIGITS.charAt(number % 10);
  }
}
