package nl.zicht.format.xmile.translate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.format.vensim.Particulars;
import nl.zicht.format.xmile.write.Picture;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/** Makes the views, ranges and groups of XMILE of what a Vensim file shows beside its model. */
public final class VensimPicture {
    private VensimPicture() {}

    /**
     * Returns what to show of a translated model.
     *
     * @param file what the Vensim file shows
     * @param model the translation, whose flows are the valves of the sketch
     * @param losses takes what cannot be drawn
     */
    public static Picture of(Particulars file, ModelStructure model, Diagnostics losses) {
        file.others()
                .forEach(extra -> losses.warning(
                        Code.NOT_SUPPORTED,
                        "left out, because XMILE has no form for it: " + extra.what() + ", the first here",
                        extra.where(),
                        null));
        Map<Name, Picture.Range> ranges = new LinkedHashMap<>();
        file.ranges().forEach((name, range) -> ranges.put(name, new Picture.Range(range.least(), range.most())));
        Map<String, List<Name>> groups = new LinkedHashMap<>();
        file.groups()
                .forEach((group, members) -> groups.put(
                        group,
                        members.stream()
                                .filter(name -> model.variable(name).isPresent())
                                .toList()));
        Set<Name> drawn = new HashSet<>();
        Set<String> undrawn = new LinkedHashSet<>();
        List<Picture.View> views = file.sketch().views().stream()
                .map(view -> new ViewTranslation(view, model, drawn, undrawn).view())
                .toList();
        if (!undrawn.isEmpty()) {
            losses.warning(
                    Code.NOT_SUPPORTED,
                    "XMILE cannot draw the pipe of " + String.join(", ", undrawn)
                            + ", which the stock beside it does not have as a flow; the variable is drawn without",
                    null,
                    null);
        }
        return new Picture(views, ranges, groups);
    }

    /** Returns whether a flow fills a stock. */
    static boolean fills(ModelStructure model, Name stock, Name flow) {
        Variable variable = model.variable(stock).orElse(null);
        return variable instanceof Stock filled && filled.inflows().contains(flow);
    }
}
