package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.equation.NameText;
import nl.zicht.equation.NumberText;

/** Writes {@code <views>} and {@code <group>} (XMILE 1.0, sections 4.6 and 5). */
final class ViewWriter {
    private ViewWriter() {}

    static void groups(Picture picture, XmlText xml) {
        picture.groups().forEach((group, members) -> {
            xml.open("group", "name", Spelling.escaped(group));
            members.forEach(member -> xml.empty("entity", "name", NameText.of(Name.of(member.text()))));
            xml.close();
        });
    }

    static void views(Picture picture, XmlText xml) {
        if (picture.views().isEmpty()) {
            return;
        }
        xml.open("views");
        for (Picture.View view : picture.views()) {
            xml.open("view", "type", "stock_flow", "name", Spelling.escaped(view.name()));
            view.shapes().forEach(shape -> write(shape, xml));
            xml.close();
        }
        xml.close();
    }

    private static void write(Picture.Shape shape, XmlText xml) {
        if (shape instanceof Picture.Symbol symbol) {
            List<String> attributes = named(symbol.name(), symbol.middle());
            if (symbol.width() > 0) {
                attributes.addAll(List.of("width", NumberText.of(symbol.width())));
                attributes.addAll(List.of("height", NumberText.of(symbol.height())));
            }
            xml.empty(symbol.tag(), attributes.toArray(String[]::new));
        } else if (shape instanceof Picture.Pipe pipe) {
            xml.open("flow", named(pipe.name(), pipe.valve()).toArray(String[]::new));
            xml.open("pts");
            xml.empty("pt", at(pipe.from()));
            xml.empty("pt", at(pipe.to()));
            xml.close().close();
        } else if (shape instanceof Picture.Alias alias) {
            List<String> attributes = new ArrayList<>(List.of("uid", Integer.toString(alias.uid())));
            attributes.addAll(List.of(at(alias.middle())));
            xml.open("alias", attributes.toArray(String[]::new));
            xml.text("of", NameText.of(alias.of()));
            xml.close();
        } else if (shape instanceof Picture.Connector connector) {
            connector(connector, xml);
        } else if (shape instanceof Picture.Note note) {
            List<String> attributes = new ArrayList<>(List.of(at(note.corner())));
            attributes.addAll(List.of("width", NumberText.of(note.width())));
            attributes.addAll(List.of("height", NumberText.of(note.height())));
            xml.text("text_box", Spelling.prose(note.text()), attributes.toArray(String[]::new));
        }
    }

    private static void connector(Picture.Connector connector, XmlText xml) {
        List<String> attributes = new ArrayList<>(List.of(
                "uid",
                Integer.toString(connector.uid()),
                "angle",
                NumberText.of(Math.rint(connector.angle() * 10) / 10)));
        if (!connector.polarity().isEmpty()) {
            attributes.addAll(List.of("polarity", connector.polarity()));
        }
        xml.open("connector", attributes.toArray(String[]::new));
        end("from", connector.from(), xml);
        end("to", connector.to(), xml);
        xml.close();
    }

    private static void end(String tag, Picture.End end, XmlText xml) {
        Integer alias = end.alias();
        if (alias == null) {
            xml.text(tag, NameText.of(end.name()));
        } else {
            xml.open(tag).empty("alias", "uid", Integer.toString(alias)).close();
        }
    }

    private static List<String> named(Name name, Picture.Point middle) {
        List<String> attributes = new ArrayList<>(List.of("name", Spelling.declared(name)));
        attributes.addAll(List.of(at(middle)));
        return attributes;
    }

    private static String[] at(Picture.Point point) {
        return new String[] {"x", NumberText.of(point.x()), "y", NumberText.of(point.y())};
    }
}
