package nl.zicht.scenarios.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.image.DrawnChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefingPageTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>");

    private static String page(Language language) {
        return write(SampleBriefing.content(), language, true);
    }

    private static String write(BriefingContent content, Language language, boolean bilingual) {
        Map<String, String> pictures = new HashMap<>();
        content.figures()
                .forEach(figure -> pictures.put(
                        figure.chart().id(),
                        DrawnChart.of(figure.chart(), language).svg()));
        return BriefingPage.write(content, pictures, language, bilingual);
    }

    private static List<String> attribute(String page, String name) {
        return Pattern.compile("\\s" + name + "=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyElementIsClosedAndHeadingsDoNotSkipALevel(Language language) {
        String page = page(language);
        List<String> open = new ArrayList<>();
        int level = 0;
        for (MatchResult tag : TAG.matcher(page).results().toList()) {
            String name = tag.group(2);
            if (tag.group(3).endsWith("/") || name.equals("meta")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.add(name);
                if (name.matches("h[1-6]")) {
                    int found = name.charAt(1) - '0';
                    assertThat(found).as("heading after h%d", level).isLessThanOrEqualTo(level + 1);
                    level = found;
                }
            } else {
                assertThat(open.remove(open.size() - 1)).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
        assertThat(page.split("<h1>")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void idsAreUniqueAndEveryReferenceLeadsSomewhere(Language language) {
        String page = page(language);
        List<String> ids = attribute(page, "id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        attribute(page, "aria-labelledby").forEach(names -> assertThat(known).contains(names.split(" ")));
        attribute(page, "href").stream()
                .filter(href -> href.startsWith("#"))
                .forEach(href -> assertThat(known).contains(href.substring(1)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasLandmarksCaptionsAndScopesAndItsLanguage(Language language) {
        String page = page(language);
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">");
        assertThat(page).contains("<header>", "<main id=\"content\">", "<nav ", "<footer>", "<title>");
        long tables = page.split("<table", -1).length - 1L;
        assertThat(page.split("<caption[ >]", -1).length - 1L).isEqualTo(tables).isEqualTo(8);
        assertThat(page).doesNotContain("<th>", "<th class");
        assertThat(page.split("role=\"img\"", -1)).hasSize(7);
        assertThat(page.split("<desc ", -1)).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void runsNothingAndLoadsNothing(Language language) {
        String page = page(language);
        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;")
                .doesNotContain("<script", "javascript:", " src=", "@import", "url(", "<iframe", " onclick");
        assertThat(attribute(page, "href").stream().filter(href -> href.startsWith("http")))
                .containsExactly("https://www.comensha.nl/");
    }

    @Test
    void theFirstSheetComesInTheOrderOfTheDecision() {
        String page = page(Language.EN);
        int sheet = page.indexOf("class=\"sheet\"");
        assertThat(List.of(
                        sheet,
                        page.indexOf("id=\"findings\""),
                        page.indexOf("id=\"options\""),
                        page.indexOf("id=\"unknowns\""),
                        page.indexOf("<nav "),
                        page.indexOf("id=\"figures\""),
                        page.indexOf("id=\"method\""),
                        page.indexOf("id=\"sources\"")))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void bothLanguagesCarryTheSameNumbers() {
        assertThat(numbers(page(Language.NL), Language.NL)).isEqualTo(numbers(page(Language.EN), Language.EN));
        assertThat(numbers(page(Language.NL), Language.NL)).contains("1200", "21.4", "-437", "2035", "0.5");
    }

    /** The numbers in the text of a page outside pictures, whose labels stand in another order where they are sorted. */
    private static List<String> numbers(String page, Language language) {
        String text = page.substring(page.indexOf("<body>"))
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'");
        String group = language == Language.NL ? "[\u202f.](?=\\d{3}(?!\\d))" : ",(?=\\d{3}(?!\\d))";
        String plain = text.replaceAll("(?<=\\d)" + group, "").replace('−', '-');
        if (language == Language.NL) {
            plain = plain.replaceAll("(?<=\\d),(?=\\d)", ".");
        }
        return Pattern.compile("-?\\d+(\\.\\d+)?")
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void namesCannotBecomeMarkup() {
        String hostile = "<img src=x onerror=alert(1)> & \"'";
        String page = write(SampleBriefing.content(Label.same(hostile)), Language.EN, false);
        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;")
                .doesNotContain("<img");
        assertThatThrownBy(() -> new Source("X", Label.same("x"), Optional.of("javascript:alert(1)")))
                .hasMessageContaining("expected http:// or https://");
    }

    @Test
    void aBriefingThatDoesNotFitAPageOrKnowsEverythingIsRefused() {
        BriefingContent all = SampleBriefing.content();
        List<Finding> six = new ArrayList<>(all.findings());
        six.addAll(all.findings());
        assertThatThrownBy(() -> new BriefingContent(
                        all.title(),
                        all.introduction(),
                        all.date(),
                        all.modelVersion(),
                        six,
                        all.options(),
                        all.unknowns(),
                        all.figures(),
                        all.tables(),
                        all.sources(),
                        all.method()))
                .hasMessageContaining("Found 8 findings; expected 1 to 5");
        Label label = Label.same("x");
        assertThatThrownBy(() -> new Unknowns(List.of(label), List.of(label), List.of(), List.of(label)))
                .hasMessageContaining("must say what is uncertain");
    }

    @Test
    void datesAreWrittenInWords() {
        var date = SampleBriefing.content().date();
        assertThat(Dates.format(date, Language.NL)).isEqualTo("21 november 2026");
        assertThat(Dates.format(date, Language.EN)).isEqualTo("21 November 2026");
    }
}
