package nl.zicht.format.vensim;

import nl.zicht.equation.Name;

/** The names by which trees speak of tables. */
final class LookupNames {
    /** The function that looks its second argument up in its first. */
    static final Name LOOKUP = Name.of("LOOKUP");

    private LookupNames() {}

    /** Returns the name of the n-th table written inside an equation of {@code owner}; Vensim's own helper variables begin with # too. */
    static Name inline(Name owner, int n) {
        return Name.quoted("#" + owner.text() + ">lookup>" + n + "#");
    }
}
