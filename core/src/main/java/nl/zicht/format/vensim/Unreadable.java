package nl.zicht.format.vensim;

/** Leaves the reading of a definition whose mistake has been reported; carries nothing and is caught where the definition began. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
        super("a definition that was reported", null, false, false);
    }
}
