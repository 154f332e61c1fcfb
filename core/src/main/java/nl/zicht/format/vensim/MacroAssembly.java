package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import org.jspecify.annotations.Nullable;

/** Makes macros of the texts between {@code :MACRO:} and {@code :END OF MACRO:}; they may call each other in any order. */
final class MacroAssembly {
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final Map<Name, MacroHeader> headers = new HashMap<>();
    private final List<Read> read = new ArrayList<>();

    /** A macro as read; not whole when one of its equations could not be. */
    private record Read(MacroHeader header, Equations equations, boolean whole) {}

    private MacroAssembly(Limits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** Reads the headers and equations of macros. */
    static MacroAssembly read(List<MacroText> texts, Limits limits, Diagnostics diagnostics) {
        MacroAssembly assembly = new MacroAssembly(limits, diagnostics);
        texts.forEach(assembly::read);
        for (Read macro : assembly.read) {
            macro.equations().addOutputs(assembly.headers);
            if (macro.whole()) {
                assembly.outputs(macro.header(), macro.equations().pieces());
            }
        }
        return assembly;
    }

    /** Returns what each macro declares. */
    Map<Name, MacroHeader> headers() {
        return headers;
    }

    /** Returns the macros, in order. */
    List<Macro> macros(RangeTable ranges, ExternalSources external) {
        return read.stream().map(macro -> macro(macro, ranges, external)).toList();
    }

    private void read(MacroText text) {
        MacroHeader header = MacroHeader.read(text.header(), limits, diagnostics);
        Equations equations = new Equations(diagnostics);
        boolean whole = true;
        for (Entry entry : text.entries()) {
            Statement statement = StatementReader.read(entry, limits, diagnostics);
            whole &= statement != null;
            if (statement instanceof Statement.Definition definition) {
                equations.add(entry, definition);
            } else if (statement != null) {
                diagnostics.error(
                        Code.MALFORMED_FILE,
                        "only equations may stand in a macro",
                        entry.span(),
                        "move it behind :END OF MACRO:");
            }
        }
        if (header != null) {
            headers.putIfAbsent(header.name(), header);
            read.add(new Read(header, equations, whole));
            inputs(header, equations.pieces());
        }
    }

    private void outputs(MacroHeader header, Map<Name, List<Piece>> pieces) {
        if (!pieces.containsKey(header.name())) {
            missing(header, header.name(), "its value", header.span());
        }
        for (MacroParameter output : header.outputs()) {
            if (!pieces.containsKey(output.name())) {
                missing(header, output.name(), "one of its outputs", output.span());
            }
        }
    }

    private void inputs(MacroHeader header, Map<Name, List<Piece>> pieces) {
        for (MacroParameter input : header.inputs()) {
            if (pieces.containsKey(input.name())) {
                diagnostics.error(
                        Code.DUPLICATE_NAME,
                        input.name() + " is an input of the macro " + header.name() + " and has an equation in it",
                        pieces.get(input.name()).get(0).left().span(),
                        "rename one of the two");
            }
        }
    }

    private void missing(MacroHeader header, Name name, String what, @Nullable SourceSpan span) {
        diagnostics.error(
                Code.NO_EQUATION,
                "the macro " + header.name() + " has no equation for " + name + ", " + what,
                span,
                "write " + name + " = … between :MACRO: and :END OF MACRO:");
    }

    private Macro macro(Read read, RangeTable ranges, ExternalSources external) {
        MacroHeader header = read.header();
        // What is constant in a macro follows from its own equations: names of the model mean something else here.
        ControlValues constants = new ControlValues(
                read.equations().pieces(), external.files(), header.span().source(), diagnostics);
        Expression value = new Expression.Reference(header.name(), List.of(), header.span());
        return new Macro(
                header.name(),
                "",
                header.inputs(),
                read.equations().pieces().containsKey(header.name()) ? value : new Expression.Invalid(header.span()),
                read.equations().variables(ranges, external, constants::constant),
                null,
                header.span());
    }
}
