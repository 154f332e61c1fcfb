package nl.zicht.format.xmile.markup;

import nl.zicht.equation.Diagnostic;

/** Ends the reading of a document that cannot be read further, with the one finding that says why. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    Malformed(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
