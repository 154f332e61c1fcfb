package nl.zicht.examples.cli;

/** Thrown when the call is wrong in a way that only shows when the verb is at work, such as an unknown variable name. */
final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what was found and what was expected
     */
    CallException(String message) {
        super(message);
    }

    /**
     * Says what is wrong and what may help.
     *
     * @param message what was found and what was expected
     * @param hint a way out, without the leading "Maybe"
     */
    CallException(String message, String hint) {
        super(message + "\n  Maybe " + hint);
    }
}
