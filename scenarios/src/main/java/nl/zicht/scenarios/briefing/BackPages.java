package nl.zicht.scenarios.briefing;

import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;

/** Further tables, method and sources. */
final class BackPages {

    /** Tables with more rows than this are folded, and left out in print. */
    static final int LONG = 60;

    private final BriefingContent content;
    private final Language language;
    private final Html html;

    BackPages(BriefingContent content, Language language, Html html) {
        this.content = content;
        this.language = language;
        this.html = html;
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    void write() {
        tables();
        method();
        sources();
    }

    private void tables() {
        if (content.tables().isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "tables");
        html.element("h2", say(PageWords.TABLES), "id", "tables");
        for (DataTable table : content.tables()) {
            html.open("section", "class", "table", "aria-labelledby", "table-" + table.id());
            html.element("h3", say(table.caption()), "id", "table-" + table.id());
            boolean folded = table.rows().size() > LONG;
            if (folded) {
                html.open("details", "class", "long").element("summary", say(PageWords.UNFOLD));
            }
            new TableHtml(table, language, html).write("hidden");
            if (folded) {
                html.close();
            }
            html.open("p", "class", "note").text(say(table.note()) + " " + say(PageWords.DOWNLOAD) + " ");
            String path = BriefingFiles.TABLES + "/" + table.id() + ".csv";
            html.element("a", "CSV", "href", path, "aria-label", "CSV: " + say(table.caption()));
            html.close();
            TraceLine.write(table.id(), content, language, html);
            html.close();
        }
        html.close();
    }

    private void method() {
        html.open("section", "aria-labelledby", "method");
        html.element("h2", say(PageWords.METHOD), "id", "method");
        content.method().forEach(paragraph -> html.element("p", say(paragraph)));
        html.close();
    }

    private void sources() {
        html.open("section", "aria-labelledby", "sources");
        html.element("h2", say(PageWords.SOURCES), "id", "sources").open("ul", "class", "sources");
        for (Source source : content.sources()) {
            html.open("li", "id", "source-" + source.code());
            html.element("strong", source.code()).text(" " + say(source.title()) + " ");
            source.address().ifPresent(address -> html.element("a", address, "href", address));
            html.close();
        }
        html.close().close();
    }
}
