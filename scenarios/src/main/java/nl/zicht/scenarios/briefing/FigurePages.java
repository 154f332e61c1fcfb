package nl.zicht.scenarios.briefing;

import java.util.Map;
import java.util.Objects;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.Language;

/** The charts, each with what to see in it, its files and its data. */
final class FigurePages {

    private final BriefingContent content;
    private final Map<String, String> pictures;
    private final Language language;
    private final Html html;

    FigurePages(BriefingContent content, Map<String, String> pictures, Language language, Html html) {
        this.content = content;
        this.pictures = pictures;
        this.language = language;
        this.html = html;
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    void write() {
        if (content.figures().isEmpty()) {
            return;
        }
        html.open("section", "class", "figures", "aria-labelledby", "figures");
        html.element("h2", say(PageWords.FIGURES), "id", "figures");
        int number = 1;
        for (Figure figure : content.figures()) {
            write(figure, number++);
        }
        html.close();
    }

    private void write(Figure figure, int number) {
        Chart chart = figure.chart();
        html.open("section", "class", "figure", "aria-labelledby", "figure-" + chart.id());
        html.open("div", "class", "together");
        html.open("h3", "id", "figure-" + chart.id());
        html.text(say(PageWords.FIGURE) + " " + number);
        html.element("span", ". " + say(chart.text().title()), "class", "hidden");
        html.close();
        html.element("p", say(figure.reading()));
        html.open("figure").open("div", "class", "picture");
        html.svg(Objects.requireNonNull(pictures.get(chart.id())));
        html.close();
        html.open("figcaption");
        files(chart);
        html.close().close().close();
        TraceLine.write(chart.id(), content, language, html);
        data(figure, number);
        html.close();
    }

    private void files(Chart chart) {
        String path = BriefingFiles.CHARTS + "/" + chart.id() + "." + language.tag();
        String title = say(chart.text().title());
        html.text(say(PageWords.DOWNLOAD) + " ");
        link(path + ".svg", "SVG", title);
        html.text(", ");
        link(path + ".png", "PNG", title);
        html.text(", ");
        link(BriefingFiles.TABLES + "/" + chart.id() + ".csv", "CSV", title);
    }

    private void link(String path, String kind, String title) {
        html.element("a", kind, "href", path, "aria-label", kind + ": " + title);
    }

    private void data(Figure figure, int number) {
        DataTable data = figure.data();
        boolean folded = TableHtml.shownRows(data).size() > BackPages.LONG;
        html.open("details", "class", folded ? "data long" : "data")
                .element("summary", say(PageWords.DATA_OF_FIGURE) + " " + number);
        new TableHtml(data, language, html).write("shown");
        if (TableHtml.isSelection(data)) {
            html.element("p", say(PageWords.SELECTION), "class", "note");
        }
        html.close();
    }
}
