package org.zhuanban.dossier;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;

/**
 * Finds the organ behind a title: the one with the longest name that the title begins with, be it
 * that of a successor. A title that is nothing but the name of the organ and a post of its heads is
 * that of a head.
 */
record Offices(Dossier dossier, SuccessionTable successions) {
  private static final Pattern HEAD_OF_GOVERNMENT = Pattern.compile("(?!.*副.长$).*[县区旗市州盟省]长");
  private static final Pattern COUNTY_LEADER =
      Pattern.compile(".*(县委(书记|副书记|常委)|副[县区旗]长|人大常委会(主任|副主任)|政协(主席|副主席)).*");
  private static final Pattern POST = Pattern.compile("(?:党[组委]书记、)?(?:常务)?副?(主任|.{1,3}长)");
  private static final Set<String> USUAL_HEADS = Set.of("局长", "主任", "部长", "厅长", "院长");

  Office office(String title) {
    Optional<Department> organ =
        Stream.concat(
                dossier.departments().values().stream().map(Plans::department),
                successions.entries().stream().map(Succession::successor))
            .filter(candidate -> title.startsWith(candidate.name()))
            .max(Comparator.comparing(candidate -> candidate.name().length()));
    return Commands.with(
        Office.of(rank(title, organ), title), organ.map(Department::code), Office::withDepartment);
  }

  private static Office.Rank rank(String title, Optional<Department> organ) {
    if (HEAD_OF_GOVERNMENT.matcher(title).matches()) {
      return Office.Rank.GOVERNMENT_HEAD;
    }
    if (organ.isEmpty() && COUNTY_LEADER.matcher(title).matches()) {
      return Office.Rank.COUNTY_LEADER;
    }
    if (organ.filter(its -> isHead(title, its.name())).isEmpty()) {
      return Office.Rank.OTHER;
    }
    return title.substring(organ.get().name().length()).contains("副")
        ? Office.Rank.DEPUTY_HEAD
        : Office.Rank.ORGAN_HEAD;
  }

  /** The head of a bureau is its 局长, of a team its 队长; many others are called 主任. */
  private static boolean isHead(String title, String organ) {
    Matcher post = POST.matcher(title.substring(organ.length()));
    return post.matches()
        && (USUAL_HEADS.contains(post.group(1))
            || organ.endsWith(post.group(1).substring(0, post.group(1).length() - 1)));
  }
}
