package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.Name;
import nl.zicht.equation.NameText;
import nl.zicht.equation.NumberText;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Submodel;
import nl.zicht.model.TableFunction;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Writes {@code <stock>}, {@code <flow>}, {@code <aux>} and stand-alone {@code <gf>} (XMILE 1.0, section 4). */
final class VariableWriter {
    private final XmlText xml;
    private final DefinitionWriter definitions;
    private final Multipliers multipliers;

    /**
     * @param model the model, for its dimensions
     * @param variables the variables that belong together: of the root, a submodel or a macro
     */
    VariableWriter(ModelStructure model, List<Variable> variables, XmlText xml, Diagnostics losses) {
        this.xml = xml;
        this.multipliers = new Multipliers(variables);
        this.definitions = new DefinitionWriter(model, multipliers, xml, losses);
    }

    void write(Variable variable) {
        write(variable, null, null);
    }

    /**
     * Writes a variable.
     *
     * @param access what other models do with it, for one of a submodel
     * @param range the least and the most that devices offer
     */
    void write(Variable variable, Submodel.@Nullable Access access, Picture.@Nullable Range range) {
        Header header = variable.header();
        List<String> attributes = new ArrayList<>(List.of("name", Spelling.declared(header.name())));
        if (access != null) {
            attributes.addAll(List.of("access", access.name().toLowerCase(Locale.ROOT)));
        }
        if (variable instanceof TableFunction && DefinitionWriter.isOneTable(variable)) {
            attributes.addAll(TableWriter.type(variable.definitions().get(0).table()));
        }
        if (variable instanceof Flow flow) {
            attributes.addAll(ConveyorWriter.attributes(flow.passage()));
        }
        xml.open(tag(variable), attributes.toArray(String[]::new));
        documentation(header);
        dimensions(header);
        definitions.write(variable);
        if (variable instanceof Stock stock) {
            stock.inflows().forEach(flow -> xml.text("inflow", NameText.of(flow)));
            multipliers.converted(stock).keySet().forEach(flow -> xml.text("inflow", NameText.of(flow)));
            stock.outflows().forEach(flow -> xml.text("outflow", NameText.of(flow)));
        }
        if ((variable instanceof Stock stock && stock.nonNegative())
                || (variable instanceof Flow flow && flow.nonNegative())) {
            xml.empty("non_negative");
        }
        if (variable instanceof Stock stock && stock.container() != null) {
            ConveyorWriter.write(stock.container(), xml);
        }
        if (variable instanceof Flow flow) {
            ConveyorWriter.passage(flow.passage(), xml);
            multipliers.of(flow.name()).ifPresent(m -> xml.text("multiplier", ExpressionPrinter.print(m)));
        }
        unit(header.unit());
        range(range);
        xml.close();
    }

    private void range(Picture.@Nullable Range range) {
        if (range == null) {
            return;
        }
        List<String> ends = new ArrayList<>();
        if (!Double.isNaN(range.least())) {
            ends.addAll(List.of("min", NumberText.of(range.least())));
        }
        if (!Double.isNaN(range.most())) {
            ends.addAll(List.of("max", NumberText.of(range.most())));
        }
        xml.empty("range", ends.toArray(String[]::new));
    }

    private static String tag(Variable variable) {
        if (variable instanceof Stock) {
            return "stock";
        } else if (variable instanceof Flow) {
            return "flow";
        }
        return variable instanceof TableFunction ? "gf" : "aux";
    }

    private void documentation(Header header) {
        if (!header.documentation().isBlank()) {
            xml.text("doc", Spelling.prose(header.documentation().strip()));
        }
    }

    private void dimensions(Header header) {
        if (!header.dimensions().isEmpty()) {
            xml.open("dimensions");
            for (Name dimension : header.dimensions()) {
                xml.empty("dim", "name", Spelling.declared(dimension));
            }
            xml.close();
        }
    }

    private void unit(@Nullable UnitText unit) {
        if (unit != null && !unit.text().isBlank()) {
            xml.text("units", unit.text().strip());
        }
    }
}
