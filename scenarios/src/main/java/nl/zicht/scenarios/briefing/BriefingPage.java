package nl.zicht.scenarios.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;

/**
 * The briefing as one HTML page in one language: what to remember, what to choose and what we do not know on the first sheet; then
 * charts, tables, method and sources.
 *
 * <p>The page needs nothing from outside, runs no script, and is written for WCAG 2.1 AA: landmarks, headings in order, captions
 * and scopes, a text alternative and a data table for every chart.
 */
final class BriefingPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";

    private final BriefingContent content;
    private final Map<String, String> pictures;
    private final Language language;
    private final boolean bilingual;
    private final Html html = new Html();

    private BriefingPage(BriefingContent content, Map<String, String> pictures, Language language, boolean bilingual) {
        this.content = content;
        this.pictures = pictures;
        this.language = language;
        this.bilingual = bilingual;
    }

    /**
     * Writes the page.
     *
     * @param pictures the charts as SVG, by id
     * @param bilingual whether the page in the other language stands beside it, so that it can be linked
     */
    static String write(BriefingContent content, Map<String, String> pictures, Language language, boolean bilingual) {
        BriefingPage page = new BriefingPage(content, pictures, language, bilingual);
        page.head();
        page.body();
        return page.html.page();
    }

    /** The name of the page file in a language. */
    static String fileName(Language language) {
        return "index." + language.tag() + ".html";
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    private void head() {
        html.open("html", "lang", language.tag()).open("head");
        html.open("meta", "charset", "utf-8").text("\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .text("\n");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.open("meta", "name", "generator", "content", "Zicht").text("\n");
        html.element("title", say(content.title()));
        html.style(styleSheet()).close();
    }

    private void body() {
        html.open("body");
        html.element("a", say(PageWords.SKIP), "class", "skip", "href", "#content");
        header();
        html.open("main", "id", "content");
        html.open("div", "class", "sheet");
        new FrontPage(content, language, html).write();
        html.close();
        contents();
        new FigurePages(content, pictures, language, html).write();
        new BackPages(content, language, html).write();
        html.close();
        html.open("footer").element("p", say(PageWords.FOOTER)).close();
        html.close().close();
    }

    private void header() {
        html.open("header");
        html.open("p", "class", "kind");
        html.text(say(PageWords.KIND) + " · " + Dates.format(content.date(), language) + " · " + say(PageWords.MODEL)
                + " " + content.modelVersion());
        if (bilingual) {
            Language other = language == Language.NL ? Language.EN : Language.NL;
            html.open("span", "class", "languages").text(" · ");
            html.element(
                    "a",
                    say(PageWords.OTHER_LANGUAGE),
                    "href",
                    fileName(other),
                    "lang",
                    other.tag(),
                    "hreflang",
                    other.tag());
            html.close();
        }
        html.close();
        html.element("h1", say(content.title()));
        html.element("p", say(content.introduction()), "class", "introduction");
        html.close();
    }

    private void contents() {
        html.open("nav", "aria-labelledby", "contents-heading");
        html.element("h2", say(PageWords.CONTENTS), "id", "contents-heading").open("ul");
        int number = 1;
        for (Figure figure : content.figures()) {
            String name = say(PageWords.FIGURE) + " " + number++ + ". "
                    + say(figure.chart().text().title());
            entry("figure-" + figure.chart().id(), name);
        }
        for (DataTable table : content.tables()) {
            entry("table-" + table.id(), say(PageWords.TABLE) + ". " + say(table.caption()));
        }
        entry("method", say(PageWords.METHOD));
        entry("sources", say(PageWords.SOURCES));
        html.close().close();
    }

    private void entry(String anchor, String name) {
        html.open("li").element("a", name, "href", "#" + anchor).close();
    }

    private static String styleSheet() {
        try (InputStream in = Objects.requireNonNull(BriefingPage.class.getResourceAsStream("briefing.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
