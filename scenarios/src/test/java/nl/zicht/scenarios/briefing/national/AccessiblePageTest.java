package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zicht.scenarios.briefing.BriefingFiles;
import nl.zicht.scenarios.chart.AltText;
import nl.zicht.scenarios.chart.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of WCAG 2.1 AA a program can check, on the whole shipped briefing; and that its first page is one sheet of paper. */
class AccessiblePageTest {
    private static final Pattern ELEMENT = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        BriefingFiles.write(SmallBriefing.get().content(), folder, EnumSet.allOf(Language.class));
    }

    private static String page(Language language) throws IOException {
        return Files.readString(folder.resolve("index." + language.tag() + ".html"));
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headingsGoDownOneLevelAtATimeAndEveryElementIsClosed(Language language) throws IOException {
        List<String> open = new ArrayList<>();
        int level = 0;
        int first = 0;
        for (MatchResult tag : ELEMENT.matcher(page(language)).results().toList()) {
            String name = tag.group(2);
            if (tag.group(3).endsWith("/") || Set.of("meta", "br").contains(name)) {
                continue;
            }
            if (!tag.group(1).isEmpty()) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(name);
                continue;
            }
            open.add(name);
            if (name.matches("h[1-6]")) {
                int found = name.charAt(1) - '0';
                assertThat(found).as("heading after h%d", level).isLessThanOrEqualTo(level + 1);
                first += found == 1 ? 1 : 0;
                level = found;
            }
        }
        assertThat(open).isEmpty();
        assertThat(first).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPictureHasATextAlternativeAndATableOfItsNumbers(Language language) throws IOException {
        String page = page(language);
        List<String> pictures = all(page, "(<svg.*?</svg>)");
        assertThat(pictures).hasSize(SmallBriefing.get().content().figures().size());
        for (String picture : pictures) {
            assertThat(picture).startsWith("<svg").contains("role=\"img\"").contains("lang=\"" + language.tag() + "\"");
            assertThat(all(picture, "<title[^>]*>([^<]+)</title>")).hasSize(1);
            List<String> described = all(picture, "<desc[^>]*>([^<]+)</desc>");
            assertThat(described).hasSize(1);
            assertThat(described.get(0).length()).isLessThanOrEqualTo(AltText.LIMIT + 30);
        }
        assertThat(page.split("<details class=\"data", -1).length - 1).isEqualTo(pictures.size());
        assertThat(page).doesNotContain("<img");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTableHasACaptionAndHeadsWithAScope(Language language) throws IOException {
        for (String table : all(page(language), "(<table.*?</table>)")) {
            String caption = String.join("", all(table, "<caption[^>]*>([^<]+)</caption>"));
            assertThat(caption).isNotBlank();
            for (String head : all(table, "<th( [^>]*)>")) {
                assertThat(head).as(caption).containsAnyOf("scope=\"col\"", "scope=\"row\"");
            }
            int columns =
                    all(table.substring(0, table.indexOf("</thead>")), "(<th )").size();
            for (String row : all(table.substring(table.indexOf("<tbody>")), "<tr[^>]*>(.*?)</tr>")) {
                assertThat(all(row, "(<t[hd][ >])")).as(caption).hasSize(columns);
                assertThat(all(row, "(<th )")).as(caption).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesAreUniqueLinksSayWhereTheyGoAndLeadSomewhere(Language language) throws IOException {
        String page = page(language);
        List<String> ids = all(page, "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        all(page, "aria-labelledby=\"([^\"]*)\"")
                .forEach(names -> assertThat(known).contains(names.split(" ", -1)));
        all(page, "href=\"#([^\"]*)\"").forEach(target -> assertThat(known).contains(target));
        all(page, "<a [^>]*>(.*?)</a>").forEach(text -> assertThat(text).isNotBlank());
        for (String target : all(page, "href=\"((?:charts|tables|figures)[^\"]*)\"")) {
            assertThat(folder.resolve(target)).exists();
        }
        for (String region : all(page, "<([^>]*tabindex=\"0\"[^>]*)>")) {
            assertThat(region).contains("role=\"region\"").containsAnyOf("aria-label=", "aria-labelledby=");
        }
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">")
                .contains("<main id=\"content\">", "<title>", "class=\"skip\" href=\"#content\"")
                .doesNotContain("tabindex=\"1", "<blink", "autoplay", "maximum-scale", "user-scalable");
    }

    /** Every colour of text in the style sheet on every background in it: those that meet have 4.5:1, so all are made to. */
    @Test
    void textOfThePageIsDarkEnough() throws IOException {
        String css = String.join("", all(page(Language.EN), "<style>(.*?)</style>"));
        List<String> texts = all(css, "(?<![-a-z])color: ?(#[0-9a-fA-F]{3,6})");
        List<String> papers = all(css, "background: ?(#[0-9a-fA-F]{3,6})");
        assertThat(texts).isNotEmpty();
        assertThat(papers).contains("#fff");
        for (String text : texts) {
            for (String paper : papers) {
                assertThat(contrast(text, paper)).as("%s on %s", text, paper).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String full = colour.length() == 4 ? colour.replaceAll("([0-9a-fA-F])", "$1$1") : colour;
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(full.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstPageIsOneSheetOfA4(Language language) throws Exception {
        Optional<String> browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium or Chrome on the path to print with");
        String page = page(language);
        String sheet = page.substring(0, page.indexOf("<nav ")) + "</main></body></html>";
        Path html = Files.writeString(folder.resolve("sheet." + language.tag() + ".html"), sheet);
        Path pdf = folder.resolve("sheet." + language.tag() + ".pdf");
        Process print = new ProcessBuilder(
                        browser.get(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-pdf-header-footer",
                        "--user-data-dir=" + folder.resolve("profile." + language.tag()),
                        "--print-to-pdf=" + pdf,
                        html.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = print.waitFor(2, TimeUnit.MINUTES);
        print.destroy();
        assumeTrue(ended && Files.exists(pdf), browser.get() + " does not print here");
        String bytes = new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1);
        assertThat(all(bytes, "(/Type\\s*/Page\\b(?!s))")).as("pages").hasSize(1);
        List<String> boxes = all(bytes, "/MediaBox\\s*\\[([^\\]]*)\\]");
        String[] sides = boxes.get(0).strip().split("\\s+", -1);
        assertThat(Double.parseDouble(sides[2])).isBetween(594.0, 596.5);
        assertThat(Double.parseDouble(sides[3])).isBetween(841.0, 843.0);
    }

    private static Optional<String> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .filter(name -> Stream.of(path.split(java.io.File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
    }
}
