package nl.zicht.causal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zicht.format.yaml.GraphReader;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.label.Label;

/** Graphs for tests. */
public final class TestGraphs {
    public static final Evidence JUDGED = new Evidence.Judgement(new Label("test", "test"));

    private TestGraphs() {}

    /** The published MARVEL example. */
    public static CausalGraph softwareRelease() {
        return GraphReader.read("software-release.yaml", resource("software-release.yaml"), SiblingFiles.NONE);
    }

    public static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TestGraphs.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A strong, average-speed link: {@code "a+b"} or {@code "a-b"}; with forms {@code "a+b:x,y"}. */
    public static Link link(String text) {
        String[] parts = text.split(":");
        boolean positive = parts[0].contains("+");
        String[] ends = parts[0].split("[+-]");
        List<String> forms = parts.length > 1 ? List.of(parts[1].split(",")) : List.of();
        return new Link(
                text,
                ends[0],
                ends[1],
                positive ? Polarity.POSITIVE : Polarity.NEGATIVE,
                Strength.STRONG,
                Speed.AVERAGE,
                forms,
                List.of(),
                JUDGED,
                JUDGED);
    }

    public static Factor factor(String id, String... actors) {
        return new Factor(id, new Label(id, id), "D", List.of(actors), 0.5, JUDGED, JUDGED, null);
    }

    /** A graph of links written as in {@link #link}, over the factors they mention. */
    public static CausalGraph of(String... links) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> forms = new LinkedHashSet<>();
        List<Link> parsed = new ArrayList<>();
        for (String text : links) {
            Link link = link(text);
            parsed.add(link);
            ids.add(link.from());
            ids.add(link.to());
            forms.addAll(link.forms());
        }
        return of(ids.stream().map(TestGraphs::factor).toList(), List.copyOf(forms), parsed);
    }

    public static CausalGraph of(List<Factor> factors, List<String> forms, List<Link> links) {
        Label label = new Label("test", "test");
        Set<String> actors = new LinkedHashSet<>();
        factors.forEach(f -> actors.addAll(f.actors()));
        return new CausalGraph(
                label,
                List.of(new Domain("D", label)),
                List.of(),
                List.of(),
                forms.stream().map(f -> new Form(f, label)).toList(),
                List.of(new ActorGroup("g", label)),
                List.of(),
                actors.stream().map(a -> new Actor(a, label, "g", null, JUDGED)).toList(),
                factors,
                links,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
