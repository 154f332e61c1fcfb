package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.Name;
import nl.zicht.equation.NameText;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.MacroSpecs;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;

/** Writes {@code <macro>} (XMILE 1.0, section 4.8). */
final class MacroWriter {
    private final ModelStructure model;
    private final XmlText xml;
    private final Diagnostics losses;

    MacroWriter(ModelStructure model, XmlText xml, Diagnostics losses) {
        this.model = model;
        this.xml = xml;
        this.losses = losses;
    }

    void write(Macro macro) {
        List<String> attributes = new ArrayList<>(List.of("name", Spelling.declared(macro.name())));
        if (!macro.namespace().isBlank()) {
            attributes.addAll(List.of("namespace", macro.namespace()));
        }
        xml.open("macro", attributes.toArray(String[]::new));
        macro.parameters().forEach(this::parameter);
        Expression result = macro.result();
        if (result != null) {
            xml.text("eqn", result(macro, result));
        }
        MacroSpecs specs = macro.specs();
        if (specs != null) {
            specs(specs);
        }
        if (!macro.variables().isEmpty()) {
            xml.open("variables");
            VariableWriter writer = new VariableWriter(model, macro.variables(), xml, losses);
            macro.variables().forEach(writer::write);
            xml.close();
        }
        xml.close();
    }

    private void parameter(MacroParameter parameter) {
        String name = NameText.of(parameter.name());
        Expression value = parameter.defaultValue();
        if (value == null) {
            xml.text("parm", name);
        } else {
            xml.text("parm", name, "default", ExpressionPrinter.print(value));
        }
    }

    /** Returns the text of a result, in brackets where it could be read as the name of a variable ({@code a - b} beside a variable of that name). */
    private static String result(Macro macro, Expression result) {
        String text = ExpressionPrinter.print(result);
        Name whole = Name.of(text);
        boolean taken = Stream.concat(
                        macro.variables().stream().map(Variable::name),
                        macro.parameters().stream().map(MacroParameter::name))
                .anyMatch(whole::equals);
        return taken && !(result instanceof Expression.Reference) ? "(" + text + ")" : text;
    }

    private void specs(MacroSpecs specs) {
        xml.open("sim_specs", "method", SpecsWriter.method(specs.method()));
        xml.text("start", ExpressionPrinter.print(specs.start()));
        xml.text("stop", ExpressionPrinter.print(specs.stop()));
        Expression dt = specs.dt();
        if (dt != null) {
            xml.text("dt", ExpressionPrinter.print(dt));
        }
        xml.close();
    }
}
