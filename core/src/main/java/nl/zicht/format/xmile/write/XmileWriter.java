package nl.zicht.format.xmile.write;

import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.NameText;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.Submodel;
import nl.zicht.model.UnitDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a model says as XMILE 1.0 (OASIS, 2015). Stateless.
 *
 * <p>Reading the text gives an equal model ({@link nl.zicht.model.Structures}) with runs of the same bits. What the standard has no form for is reported, never
 * left out in silence. How the model looks on a screen is no part of it; {@link XmileDocument} keeps that of a file.
 */
public final class XmileWriter {
    /** The namespace of the standard. */
    static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";

    /** Stella's, which has the interval between saved results. */
    static final String ISEE = "http://iseesystems.com/XMILE";

    private XmileWriter() {}

    /**
     * Returns the text of a model, with line feeds, to be stored as UTF-8 without byte-order mark.
     *
     * @param model a model that was read or built without errors
     * @param losses takes a warning for every part that XMILE has no form for, an error when the text does not stand for the model
     */
    public static String write(ModelStructure model, Diagnostics losses) {
        return write(model, Picture.NONE, losses);
    }

    /** Returns the text of a model with views, ranges and groups; see {@link #write(ModelStructure, Diagnostics)}. */
    public static String write(ModelStructure model, Picture picture, Diagnostics losses) {
        if (model.notation() == Dialect.VENSIM) {
            losses.error(
                    Code.NOT_SUPPORTED,
                    "the equations of " + model.name() + " are in Vensim's language and are not translated to XMILE's",
                    null,
                    "VensimTranslation.toXmile makes a model that can be written");
        }
        XmlText xml = new XmlText();
        xml.open("xmile", "version", "1.0", "xmlns", NAMESPACE, "xmlns:isee", ISEE);
        HeaderWriter.write(model, !picture.views().isEmpty(), xml);
        SpecsWriter.write(model.specs(), xml, losses);
        units(model, xml);
        dimensions(model, xml);
        xml.open("model");
        variables(model, picture, xml, losses);
        ViewWriter.views(picture, xml);
        xml.close();
        for (Submodel submodel : model.submodels()) {
            submodel(submodel, model, xml, losses);
        }
        model.macros().forEach(macro -> new MacroWriter(model, xml, losses).write(macro));
        model.testInputs().forEach(input -> leftOut("test input " + input.name(), input.span(), losses));
        model.realityChecks().forEach(check -> leftOut("reality check " + check.name(), check.span(), losses));
        return xml.close().toString();
    }

    private static void leftOut(String what, @Nullable SourceSpan span, Diagnostics losses) {
        losses.warning(Code.NOT_SUPPORTED, "the " + what + " is left out: XMILE has no form for it", span, null);
    }

    private static void units(ModelStructure model, XmlText xml) {
        if (model.unitDefinitions().isEmpty()) {
            return;
        }
        xml.open("model_units");
        for (UnitDefinition unit : model.unitDefinitions()) {
            String[] attributes = unit.disabled()
                    ? new String[] {"name", unit.name().strip(), "disabled", "true"}
                    : new String[] {"name", unit.name().strip()};
            String expression = unit.expression();
            if (expression == null && unit.aliases().isEmpty()) {
                xml.empty("unit", attributes);
                continue;
            }
            xml.open("unit", attributes);
            if (expression != null) {
                xml.text("eqn", expression.strip());
            }
            unit.aliases().forEach(alias -> xml.text("alias", alias.strip()));
            xml.close();
        }
        xml.close();
    }

    private static void dimensions(ModelStructure model, XmlText xml) {
        if (model.dimensions().isEmpty()) {
            return;
        }
        xml.open("dimensions");
        for (Dimension dimension : model.dimensions()) {
            String name = Spelling.declared(dimension.name());
            if (dimension.numbered() && dimension.mappings().isEmpty()) {
                xml.empty("dim", "name", name, "size", Integer.toString(dimension.size()));
                continue;
            }
            if (dimension.numbered()) {
                xml.open("dim", "name", name, "size", Integer.toString(dimension.size()));
                mappings(dimension, xml);
                xml.close();
                continue;
            }
            xml.open("dim", "name", name);
            mappings(dimension, xml);
            dimension.elements().forEach(element -> xml.empty("elem", "name", Spelling.declared(element)));
            xml.close();
        }
        xml.close();
    }

    private static void mappings(Dimension dimension, XmlText xml) {
        dimension.mappings().stream()
                .filter(mapping -> mapping.counterparts().isEmpty())
                .forEach(mapping -> xml.text("isee:maps_to", Spelling.declared(mapping.target())));
    }

    private static void variables(ModelStructure model, Picture picture, XmlText xml, Diagnostics losses) {
        VariableWriter writer = new VariableWriter(model, model.variables(), xml, losses);
        xml.open("variables");
        model.variables()
                .forEach(variable ->
                        writer.write(variable, null, picture.ranges().get(variable.name())));
        model.modules().forEach(module -> module(module, xml, losses));
        ViewWriter.groups(picture, xml);
        xml.close();
    }

    private static void submodel(Submodel submodel, ModelStructure model, XmlText xml, Diagnostics losses) {
        VariableWriter writer = new VariableWriter(model, submodel.variables(), xml, losses);
        xml.open("model", "name", Spelling.declared(submodel.name())).open("variables");
        submodel.variables()
                .forEach(variable -> writer.write(variable, submodel.access().get(variable.name()), null));
        submodel.modules().forEach(module -> module(module, xml, losses));
        xml.close().close();
    }

    private static void module(ModuleInstance module, XmlText xml, Diagnostics losses) {
        if (!module.name().equals(module.submodel())) {
            losses.error(
                    Code.NOT_SUPPORTED,
                    "the module " + module.name() + " is an instance of " + module.submodel()
                            + "; in one file of XMILE a module has the name of its model",
                    module.span(),
                    null);
        }
        String name = Spelling.declared(module.name());
        if (module.connections().isEmpty()) {
            xml.empty("module", "name", name);
            return;
        }
        xml.open("module", "name", name);
        module.connections()
                .forEach(connection -> xml.empty(
                        "connect", "to", NameText.of(connection.to()), "from", NameText.of(connection.from())));
        xml.close();
    }
}
