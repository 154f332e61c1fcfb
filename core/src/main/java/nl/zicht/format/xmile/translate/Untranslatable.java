package nl.zicht.format.xmile.translate;

/** Says that a call has no translation in this form; it stays under Vensim's name. */
final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Untranslatable() {
        super("no counterpart", null, false, false);
    }
}
