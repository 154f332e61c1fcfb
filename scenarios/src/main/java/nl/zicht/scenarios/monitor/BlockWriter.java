package nl.zicht.scenarios.monitor;

import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as Markdown or as an HTML page; every text is escaped. */
final class BlockWriter {
    private static final String STYLE = """
            body { font: 16px/1.5 Verdana, "DejaVu Sans", Arial, sans-serif; color: #222222; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2, h3 { line-height: 1.25; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.85rem; }
            caption { text-align: left; font-weight: bold; padding-bottom: 0.25rem; }
            th, td { border: 1px solid #666666; padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; }
            thead th { background: #EAF1F7; }
            tr { break-inside: avoid; }
            td:empty { min-width: 5rem; }
            @page { size: A4; margin: 18mm; }
            """;

    private BlockWriter() {}

    /** Markdown with pipe tables. */
    static String markdown(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                out.append("#".repeat(heading.level()))
                        .append(' ')
                        .append(plain(heading.text()))
                        .append("\n\n");
            } else if (block instanceof Block.Paragraph paragraph) {
                out.append(plain(paragraph.text())).append("\n\n");
            } else if (block instanceof Block.Items items) {
                items.items()
                        .forEach(item -> out.append("- ").append(plain(item)).append('\n'));
                out.append('\n');
            } else if (block instanceof Block.Grid grid) {
                out.append(line(grid.head()));
                out.append("|").append("---|".repeat(grid.head().size())).append('\n');
                grid.rows().forEach(row -> out.append(line(row)));
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(BlockWriter::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\n", " ")
                .replace("*", "\\*");
    }

    /** A page in a language that needs nothing from outside. */
    static String html(List<Block> blocks, String language, String title) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + escape(language) + "\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE);
        out.append("</style>\n</head>\n<body>\n<main>\n");
        blocks.forEach(block -> html(block, out));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void html(Block block, StringBuilder out) {
        if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), heading.text(), out).append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text(), out).append('\n');
        } else if (block instanceof Block.Items items) {
            out.append("<ul>\n");
            items.items().forEach(item -> element("li", item, out).append('\n'));
            out.append("</ul>\n");
        } else if (block instanceof Block.Grid grid) {
            out.append("<table>\n");
            element("caption", grid.caption(), out).append("\n<thead><tr>");
            grid.head()
                    .forEach(name -> out.append("<th scope=\"col\">")
                            .append(escape(name))
                            .append("</th>"));
            out.append("</tr></thead>\n<tbody>\n");
            grid.rows().forEach(row -> row(row, out));
            out.append("</tbody>\n</table>\n");
        }
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append("<tr><th scope=\"row\">").append(escape(cells.get(0))).append("</th>");
        cells.stream().skip(1).forEach(cell -> element("td", cell, out));
        out.append("</tr>\n");
    }

    private static StringBuilder element(String name, String text, StringBuilder out) {
        return out.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
