package nl.zicht.analysis.realisation;

import java.util.List;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a variable of a model has to do with the factors.
 *
 * @param variable the variable
 * @param role what it is
 * @param factors the identifiers of the factors that it stands for, works on or follows from
 * @param reason why it is in the model without one; null for other roles
 */
public record VariableFinding(
        Name variable,
        Role role,
        List<String> factors,
        @Nullable Reason reason) {
    /** What a variable is to the factors. */
    public enum Role {
        /** It stands for a factor. */
        STANDS_FOR("stands for"),
        /** It works on factors, without another factor between. */
        WORKS_ON("works on"),
        /** It works on no factor and follows from some, without another factor between: something that is read off. */
        FOLLOWS_FROM("follows from"),
        /** It works only on what follows from factors: a number that is needed to read something off. */
        HELPS_READ("helps to read"),
        /** It is in the model for a reason of its own. */
        APART("apart"),
        /** Nobody said why it is in the model. */
        UNEXPLAINED("unexplained");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** Returns the word for it in tables. */
        public String word() {
            return word;
        }
    }

    /** Copies the list. */
    public VariableFinding {
        factors = List.copyOf(factors);
    }
}
