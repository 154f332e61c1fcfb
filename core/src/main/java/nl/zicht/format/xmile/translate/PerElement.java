package nl.zicht.format.xmile.translate;

/** Says that an equation cannot be written once for all elements, so that every element gets one of its own. */
final class PerElement extends RuntimeException {
    private static final long serialVersionUID = 1;

    PerElement() {
        super("not for all elements at once", null, false, false);
    }
}
