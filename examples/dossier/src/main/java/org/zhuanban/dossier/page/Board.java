package org.zhuanban.dossier.page;

import org.zhuanban.duty.Light;

/** The lights of a board. */
final class Board {
  private Board() {}

  static Element lamp(Light light) {
    return Element.styled("span", "lamp " + light)
        .add(Element.of("b", Words.letter(light)))
        .text(Words.of(light));
  }
}
