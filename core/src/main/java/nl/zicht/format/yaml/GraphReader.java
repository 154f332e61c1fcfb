package nl.zicht.format.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.equation.Code;
import nl.zicht.equation.ModelException;

/**
 * Reads a causal graph from YAML.
 *
 * <p>The file is a mapping with these keys, those with a question mark may be left out:
 *
 * <pre>
 * title: {nl, en}
 * defaults?: {start?: EVIDENCE, sizing?: EVIDENCE, effects?: EVIDENCE, roles?: EVIDENCE}   for what brings none
 * domains:       [{id, nl, en}]
 * actionLines?:  [{id, nl, en}]
 * themes?:       [{id, nl, en, evidence}]
 * forms?:        [{id, nl, en}]
 * groups?:       [{id, nl, en}]                                         kinds of actors
 * participants?: [{id, nl, en}]                                         who said something of a link
 * sources?:      [{id, title, address}]
 * sourcesFile?:  a CSV file beside this one with the columns id,title,address
 * actors?:       [{id, nl, en, group, role?: {task: {nl, en}, mandate: {nl, en}, evidence?}, evidence}]
 * factors:       [{id, nl, en, domain, actors?, start: 0..1, variable?, evidence, startEvidence?}]
 * links:         [{id?, from, to, sign: "+" or "-", strength, speed, forms?, evidence, sizing?,
 *                  said?: [{by, strength, speed, sign?}]}]
 * interventions?: [{id, nl, en, actionLines?, themes?, forms?, actors?, levers?, evidence, cost?: {euros, per, nl, en, evidence},
 *                  effects: [{factor, sign, to: 0..1, adjustment?: years, begin?: year, end?: year, evidence?}]}]
 * loops?:        [{id, nl, en, kind: R or B, members: [factor, …], evidence}]
 * goals?:        [{factor, wanted: more or less, weight?}]
 *
 * EVIDENCE is {sources: [id, …], grade: V, D, P or U, note?: {nl, en}} or {judgement: {nl, en}}
 * strength is weak, average, strong or very strong; speed is low, average, high or very high
 * per is year, once, place-year or fte-year
 * </pre>
 *
 * <p>A link without {@code forms} holds for all; an intervention without them is meant for all. Under {@code said} stands
 * what each participant holds of a link, beside the words that the group works with; without a sign it is that of the link. The sign of an effect must be the direction from the factor's start
 * to {@code to}; it is there so that changing a start value cannot silently reverse an intervention. A named loop must be
 * a chain of links of the graph with the kind it claims. Unknown and duplicate keys, unknown references and values out
 * of range are faults; all faults are thrown at once.
 */
public final class GraphReader {
    private GraphReader() {}

    /**
     * Reads a file.
     *
     * @throws ModelException with every fault of the file and its source list
     * @throws UncheckedIOException when the file cannot be read at all
     */
    public static CausalGraph read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        SiblingFiles siblings = name -> {
            Path sibling = folder == null ? Path.of(name) : folder.resolve(name);
            return Files.isRegularFile(sibling) ? Optional.of(text(sibling)) : Optional.empty();
        };
        return read(String.valueOf(file.getFileName()), text(file), siblings);
    }

    /**
     * Reads a text.
     *
     * @param name the name of the file, for the reports
     * @param text its text
     * @param siblings the files beside it
     * @throws ModelException with every fault of the text and of its source list
     */
    public static CausalGraph read(String name, String text, SiblingFiles siblings) {
        YamlProblems problems = new YamlProblems(name, text);
        Optional<YamlNode> root = YamlTree.parse(text, problems);
        if (root.isEmpty()) {
            problems.throwIfAny();
            throw new IllegalStateException("No tree and no fault.");
        }
        return new GraphAssembly(root.get(), siblings, problems).graph();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            YamlProblems problems = new YamlProblems(String.valueOf(file.getFileName()), "");
            problems.add(
                    Code.MALFORMED_FILE,
                    YamlPosition.BEGIN,
                    "the file is not UTF-8 text",
                    "Maybe save it as UTF-8, or name another file?");
            problems.throwIfAny();
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
