package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One call of the command, and what came of it.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Call(int status, String out, String err) {
    /** Runs the command in this process. */
    static Call zicht(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Zicht.execute(words, new PrintWriter(out), new PrintWriter(err));
        return new Call(status, out.toString(), err.toString());
    }
}
