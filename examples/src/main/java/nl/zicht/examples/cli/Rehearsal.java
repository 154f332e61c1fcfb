package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Goes once through what people do most, so that Java can note which classes that takes; {@code bin/zicht} starts it to have them archived.
 *
 * <p>Nothing is shown and nothing is left behind.
 */
final class Rehearsal {
    private static final List<String> MODELS = List.of("teacup.xmile", "sir.xmile", "lotka-volterra.xmile");

    /** A model in Vensim's language with a level, a table, an array and functions. */
    private static final String VENSIM = """
            {UTF-8}
            place: north, south ~~|
            stock[place]= INTEG (inflow[place]-outflow[place], start[place])
            	~	Widget
            	~	A stock.
            	|
            start[place]= 10, 20 ~ Widget ~~|
            inflow[place]= IF THEN ELSE(Time>2, MAX(0, share*start[place]/delay), 0) ~ Widget/Month ~~|
            outflow[place]= stock[place]/delay*table(SUM(stock[place!])/SUM(start[place!])) ~ Widget/Month ~~|
            share= SMOOTH(STEP(1, 3), delay) ~ Dmnl ~~|
            delay= 4 ~ Month [1,10] ~~|
            table((0,0),(1,1),(2,1.5)) ~ Dmnl ~~|
            FINAL TIME = 8 ~ Month ~~|
            INITIAL TIME = 0 ~ Month ~~|
            SAVEPER = TIME STEP ~ Month ~~|
            TIME STEP = 0.5 ~ Month ~~|
            \\\\\\---/// Sketch information - do not modify anything except names
            ///---\\\\\\
            """;

    private Rehearsal() {}

    /** Runs and checks small models in a folder of its own. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("zicht");
        try {
            for (String model : MODELS) {
                try (InputStream text = Rehearsal.class.getResourceAsStream("/models/" + model)) {
                    Files.copy(Objects.requireNonNull(text, model), folder.resolve(model));
                }
                rehearse(folder, model);
            }
            Files.writeString(folder.resolve("model.mdl"), VENSIM);
            rehearse(folder, "model.mdl");
            call("--help");
            call("rum"); // a wrong call has its messages
        } finally {
            remove(folder);
        }
    }

    private static void rehearse(Path folder, String model) {
        String file = folder.resolve(model).toString();
        String results = folder.resolve(model + ".csv").toString();
        call("check", file);
        call("run", file);
        call("run", file, "-o", results);
        call("diff", results, results);
    }

    private static void call(String... args) {
        Zicht.execute(args, new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(Rehearsal::delete);
        }
        Files.delete(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
