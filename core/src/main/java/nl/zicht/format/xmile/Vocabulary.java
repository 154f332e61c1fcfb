package nl.zicht.format.xmile;

import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Suggestions;
import nl.zicht.format.xmile.markup.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of XMILE that may stand inside another one, with those that vendors leave without a namespace of their own.
 *
 * <p>Names that are known and say nothing about a run (views, styles, formats, devices) are in here to be skipped. Elements of other namespaces are vendors'
 * own affairs and never reported.
 */
enum Vocabulary {
    FILE(
            "header",
            "sim_specs",
            "model_units",
            "dimensions",
            "behavior",
            "style",
            "data",
            "model",
            "macro",
            "views",
            "interface",
            "default_format",
            "equation_prefs",
            "prefs",
            "ai_information",
            "includes",
            "time_formats"),
    MODEL(
            "sim_specs",
            "behavior",
            "variables",
            "views",
            "view",
            "style",
            "interface",
            "display",
            "stock",
            "flow",
            "aux",
            "gf",
            "module",
            "group",
            "default_format",
            "doc"),
    MODULE("connect", "connect2", "doc", "display", "units", "format", "range", "scale", "label"),
    MACRO("eqn", "parm", "format", "doc", "units", "sim_specs", "behavior", "variables", "views", "view", "mathml"),
    VARIABLES("stock", "flow", "aux", "gf", "module", "group"),
    VARIABLE(
            "eqn",
            "init_eqn",
            "mathml",
            "units",
            "doc",
            "dimensions",
            "element",
            "gf",
            "inflow",
            "outflow",
            "non_negative",
            "conveyor",
            "queue",
            "oven",
            "leak",
            "leak_integers",
            "overflow",
            "multiplier",
            "event_poster",
            "range",
            "scale",
            "format",
            "display",
            "label",
            "connect"),
    TABLE(
            "xscale",
            "yscale",
            "xpts",
            "ypts",
            "units",
            "doc",
            "dimensions",
            "element",
            "gf",
            "range",
            "scale",
            "format",
            "display",
            "event_poster"),
    SIM_SPECS(
            "start",
            "stop",
            "dt",
            "run",
            "time_units",
            "method",
            "save_interval",
            "save_step",
            "savestep",
            "saveper",
            "pause"),
    CONVEYOR("len", "capacity", "in_limit", "sample", "arrest", "discrete", "accept_multiple", "split"),
    DIMENSIONS("dim"),
    DIMENSION("elem", "doc"),
    MODEL_UNITS("unit"),
    UNIT("eqn", "alias", "doc");

    private final Set<String> known;

    Vocabulary(String... known) {
        this.known = Set.of(known);
    }

    /** Warns of each child that XMILE does not know here. */
    void check(Element parent, Reading reading) {
        check(parent, reading, Set.of());
    }

    /** Warns of each child that neither XMILE knows here nor the model defines itself. */
    void check(Element parent, Reading reading, Set<String> defined) {
        for (Element child : parent.children()) {
            if (child.isXmile() && !known.contains(child.localName()) && !defined.contains(child.localName())) {
                reading.diagnostics()
                        .warning(
                                Code.UNKNOWN_ELEMENT,
                                "<" + child.name() + "> is not known inside <" + parent.name() + "> and was left out",
                                child.place(),
                                suggestion(child));
            }
        }
    }

    /** Returns a hint that names the known element most like an unknown one, or null when none is. */
    @Nullable
    String suggestion(Element unknown) {
        String nearest = Suggestions.nearest(unknown.localName(), known);
        return nearest == null ? null : "<" + nearest + "> is meant";
    }
}
