package nl.zicht.format.xmile.translate;

import java.util.HashSet;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/** What a translation loses or bends, each told once. */
final class Losses {
    private final Diagnostics diagnostics;
    private final Set<String> told = new HashSet<>();

    Losses(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Tells of a part that is not in the translation, or that other tools may read differently. */
    void lost(String what, @Nullable SourceSpan where) {
        lost(what, where, null);
    }

    void lost(String what, @Nullable SourceSpan where, @Nullable String hint) {
        if (told.add(what + " @" + where)) {
            diagnostics.warning(Code.NOT_SUPPORTED, what, where, hint);
        }
    }

    /** Tells of something that is said in another way and means the same. */
    void changed(String what, @Nullable SourceSpan where) {
        if (told.add(what + " @" + where)) {
            diagnostics.info(Code.BENT_RULE, what, where, null);
        }
    }

    /** Tells of a part without which the translation does not stand for the model. */
    void broken(String what, @Nullable SourceSpan where) {
        if (told.add(what + " @" + where)) {
            diagnostics.error(Code.NOT_SUPPORTED, what, where, null);
        }
    }
}
