package nl.zicht.conformance;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.conformance.TinyModel.Outcome;

/** Features of the languages that are no functions, each in a model of a few lines, with what it gave. */
final class FeatureTable {
    /**
     * One feature.
     *
     * @param language XMILE or Vensim
     * @param title what it is
     * @param expected what the model gives at the end
     * @param tests classes that test it further, empty when none
     * @param model the lines
     */
    record Feature(String language, String title, String expected, String tests, String model) {
        Outcome run() {
            return language.equals("Vensim") ? TinyModel.vensim(model, null) : TinyModel.xmile(model, null);
        }
    }

    private FeatureTable() {}

    /** Reads the list: a line {@code ## language | title | expected | tests}, then the lines of the model. */
    static List<Feature> all() {
        List<Feature> features = new ArrayList<>();
        for (String block : ConformanceFiles.text("features.txt").split("(?m)^## ")) {
            if (!block.isBlank()) {
                int end = block.indexOf('\n');
                String[] cells = block.substring(0, end).split(" \\| ");
                String tests = cells.length > 3 ? cells[3] : "";
                features.add(new Feature(cells[0], cells[1], cells[2], tests, block.substring(end + 1)));
            }
        }
        return features;
    }

    static String markdown() {
        StringBuilder rows = new StringBuilder();
        int supported = 0;
        List<Feature> features = all();
        for (Feature feature : features) {
            Outcome outcome = feature.run();
            supported += outcome.ran() ? 1 : 0;
            String result = outcome.ran()
                    ? "yes"
                    : (outcome.missing() ? "**not supported**: " : "**refused**: ") + outcome.refusal();
            String tests = feature.tests().substring(feature.tests().lastIndexOf('.') + 1);
            rows.append("| " + feature.language() + " | " + FunctionTable.cell(feature.title()) + " | "
                    + FunctionTable.cell(result) + " | " + tests + " |\n");
        }
        return supported + " of " + features.size() + " features run and give what they must.\n\n"
                + "| language | feature | supported | tested further in |\n|---|---|---|---|\n" + rows;
    }
}
