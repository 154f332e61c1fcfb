package nl.zicht.format.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Cost;
import nl.zicht.causal.CostBasis;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Grade;
import nl.zicht.causal.Link;
import nl.zicht.causal.Opinion;
import nl.zicht.causal.Polarity;
import nl.zicht.causal.Speed;
import nl.zicht.causal.Strength;
import nl.zicht.causal.TestGraphs;
import nl.zicht.causal.TwoDomains;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphReaderTest {
    private static final String SMALL = TestGraphs.resource("small.yaml");

    @Test
    void keepsWhatEachParticipantSaid() {
        CausalGraph graph = read(TwoDomains.TEXT);
        assertThat(graph.participants()).hasSize(3);
        assertThat(graph.links().get(2).opinions())
                .containsExactly(
                        new Opinion("anna", Polarity.POSITIVE, Strength.AVERAGE, Speed.LOW),
                        new Opinion("bart", Polarity.NEGATIVE, Strength.AVERAGE, Speed.AVERAGE));
        assertThat(graph.links().get(0).opinions()).isEmpty();
    }

    @Test
    void refusesOpinionsOfStrangersAndSecondOpinions() {
        String strange = TwoDomains.TEXT.replace("by: anna", "by: bart").replace("by: bart, sign", "by: barth, sign");
        assertThatThrownBy(() -> read(strange)).hasMessageContaining("barth").hasMessageContaining("'bart'");
        assertThatThrownBy(() -> read(TwoDomains.TEXT.replace("by: anna", "by: bart")))
                .hasMessageContaining("second opinion of 'bart'");
    }

    @Test
    void readsOneOfEverything() {
        CausalGraph graph = read(SMALL);
        Link link = graph.links().get(1);
        assertThat(link.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(link.strength()).isEqualTo(Strength.VERY_STRONG);
        assertThat(link.speed()).isEqualTo(Speed.VERY_HIGH);
        assertThat(link.forms()).containsExactly("sexual");
        assertThat(graph.links().get(0).forms()).containsExactly("sexual", "labour");
        assertThat(graph.links().get(0).sizing()).isInstanceOf(Evidence.Judgement.class);
        assertThat(graph.links().get(2).sizing()).isEqualTo(new Evidence.Sourced(List.of("A"), Grade.D, null));
        assertThat(graph.factor("care").variable()).isEqualTo("care given");
        assertThat(graph.factor("money").variable()).isNull();
        Effect effect = graph.intervention("spend").effects().get(0);
        assertThat(effect.adjustmentYears()).isEqualTo(2);
        assertThat(effect.beginYear()).isEqualTo(1);
        assertThat(effect.endYear()).isEqualTo(3);
        assertThat(graph.intervention("spend").effects().get(1).endYear()).isInfinite();
        Cost cost = graph.intervention("spend").cost();
        assertThat(cost).isNotNull();
        assertThat(cost.basis()).isEqualTo(CostBasis.YEAR);
        assertThat(graph.goals().get(1).wantsMore()).isFalse();
    }

    /** One change to a sound file: the word marked in the report, the report, and the hint. Backticks are quotes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "strength: strong, speed: low|strenght: strong, speed: low|strenght|unknown key of a link 'strenght'|'strength'?",
                "strength: strong, speed: low|strength: stong, speed: low|stong|unknown strength 'stong'|'strong'?",
                "strength: strong, speed: low|strength: strong, speed: fast|fast|unknown speed 'fast'|",
                "from: money, to: care|from: mony, to: care|mony|unknown factor 'mony'|'money'?",
                "from: money, to: care|from: care, to: care|care|a link from 'care' to itself|",
                "sources: [A, B], grade: V|sources: [A, Z], grade: V|Z|unknown source 'Z'|",
                "sources: [A, B], grade: V|sources: [A, B], grade: X|X|unknown grade 'X'|",
                "sources: [A, B], grade: V|grade: V||evidence with neither sources nor a judgement|",
                "sources: [A, B], grade: V|sources: [A, A], grade: V|A|the source 'A' twice in one list|",
                "forms: [sexual]|forms: [sexual, crime]|crime|unknown form 'crime'; expected one of sexual, labour|",
                "forms: [sexual]|forms: []||an empty list|",
                "domain: ZOR, start: 1|domain: BEW, start: 1|BEW|unknown domain 'BEW'|",
                "domain: ZOR, start: 1|domain: ZOR, start: 40|40|found 40; expected a number from 0 to 1 for 'start'|divide by 100",
                "domain: ZOR, start: 1|domain: ZOR, start: `0,4`|`0,4`|found '0,4'; expected a number|'0.4', with a decimal point?",
                "domain: ZOR, start: 1|domain: ZOR||the key 'start' is missing; expected in a factor|",
                "id: alone|id: money|money|the factor 'money' for the second time|",
                "kind: B, nl|kind: R, nl||the loop B9 is said to be R; its links make it B|the sign of a link is wrong?",
                "members: [care, shelter]|members: [care, money]||needs a link from 'care' to 'money'|",
                "sign: `-`, strength|sign: minus, strength|minus|found 'minus'; expected \"+\" or \"-\"|",
                "wanted: more|wanted: most|most|unknown direction 'most'|",
                "per: year|per: month|month|unknown basis of a cost 'month'|",
                "euros: 4218|euros: -1|-1|found -1; expected a number from 0|",
                "end: 3}|end: 0.5}|0.5|expected an end after the beginning|",
                "sign: `-`, to: 0.1|sign: `+`, to: 0.1|0.1|takes 'care' from its start 0.25 to 0.1; expected a higher level|",
                "nl: `Klein`, en|nl: ``, en|``|found nothing; expected a text for 'nl'|",
                "id: basic, nl|id: basic, colour: red, nl|colour|unknown key of an action line 'colour'|",
                "group: public, evidence: {sources|group: [a], evidence: {sources||found a list; expected a text for 'group'|"
            })
    void marksTheFaultAndSaysWhatWasExpected(String was, String is, String marked, String message, String hint) {
        String from = was.replace('`', '"');
        int at = SMALL.indexOf(from);
        assertThat(at).as("no '%s' to change", from).isNotNegative();
        String text = SMALL.substring(0, at) + is.replace('`', '"') + SMALL.substring(at + from.length());
        List<Diagnostic> faults = faults(text);
        Diagnostic fault = faults.stream()
                .filter(d -> d.message().contains(message))
                .findFirst()
                .orElseThrow(() -> new AssertionError("found only " + faults));
        SourceSpan span = Objects.requireNonNull(fault.span());
        long line = 1 + SMALL.substring(0, at).chars().filter(c -> c == '\n').count();
        assertThat((long) span.line()).isEqualTo(line);
        if (marked != null) {
            assertThat(text.substring(span.start(), span.end())).isEqualTo(marked.replace('`', '"'));
        }
        assertThat(fault.render()).startsWith("small.yaml:" + line + ":").contains("\n  Maybe ");
        if (hint != null) {
            assertThat(fault.hint()).contains(hint);
        }
    }

    @Test
    void allFaultsAtOnceInTheOrderOfTheFile() {
        String broken = SMALL.replace("id: BEL, nl", "id: BEL, name: x, nl")
                .replace("start: 0.25", "start: 2.5")
                .replace("speed: low", "speed: slow")
                .replace("grade: D}}", "grade: Q}}")
                .replace("wanted: less", "wanted: fewer");
        assertThat(faults(broken))
                .extracting(d -> d.span() == null ? 0 : d.span().line())
                .containsExactly(10, 33, 35, 39, 43, 62);
    }

    @Test
    void aDuplicateKeyIsAFault() {
        Diagnostic fault =
                faults(SMALL.replace("speed: low,", "speed: low, speed: high,")).get(0);
        assertThat(fault.code()).isEqualTo(Code.DUPLICATE_NAME);
        assertThat(fault.message()).contains("the key 'speed' for the second time");
        assertThat(faults(SMALL + "\ngoals:\n  - {factor: care, wanted: more}\n")
                        .get(0)
                        .message())
                .contains("the key 'goals' for the second time");
    }

    @Test
    void everyLinkNeedsEvidence() {
        String text = SMALL.replace(", evidence: {sources: [A, B], grade: V}}", "}");
        assertThat(faults(text).get(0).message()).contains("the key 'evidence' is missing; expected in a link");
    }

    @Test
    void numbersNeedEvidenceToo() {
        String text = SMALL.replaceAll("(?m)^  (start|sizing|effects): .judgement.*\n", "")
                .replace("defaults:\n", "");
        assertThat(faults(text))
                .extracting(Diagnostic::message)
                .filteredOn(m -> m.contains("is missing"))
                .contains(
                        "the key 'startEvidence' is missing; expected in a factor",
                        "the key 'sizing' is missing; expected in a link",
                        "the key 'evidence' is missing; expected in an effect");
    }

    @Test
    void parallelLinksMayNotOverlap() {
        String extra = "  - {id: extra, from: money, to: care, sign: \"-\", strength: weak, speed: low,"
                + " forms: [labour], evidence: {sources: [A], grade: V}}\n";
        String text = SMALL.replace("links:\n", "links:\n" + extra);
        assertThat(faults(text).get(0).message())
                .contains("a second link from 'money' to 'care' for labour; expected one (first on line 39)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "just text",
                "- a\n- list\n",
                "title: [unclosed",
                "title: \"unclosed",
                "a: b: c",
                "\tindented: by tab",
                "title: &x {nl: a, en: b}\nother: *x\n",
                "title: {nl: a, en: b}\n---\ntitle: {nl: a, en: b}\n",
                "title: !!java.net.URL [http://example.org]",
                "\u0000",
                "{{{{",
                "? [a, b]\n: c",
            })
    void whatIsNoGraphIsRefusedInWords(String text) {
        assertThat(faults(text)).isNotEmpty().allSatisfy(d -> {
            assertThat(d.message()).isNotBlank();
            assertThat(d.hint()).isNotBlank();
        });
    }

    @Test
    void anchorsAreRefusedBecauseTheyCanExplode() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertThat(faults(bomb.toString())).extracting(Diagnostic::code).contains(Code.NOT_SUPPORTED);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(faults("title: " + "[".repeat(100_000)).get(0).code())
                .isIn(Code.LIMIT_EXCEEDED, Code.MALFORMED_FILE);
        assertThat(faults("[".repeat(200) + "]".repeat(200)).get(0).message()).contains("levels deep");
    }

    @Test
    void hugeFilesAreRefused() {
        assertThat(faults("x".repeat(3_000_001)).get(0).code()).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void sourcesMayStandInATableBesideTheFile(@TempDir Path folder) throws IOException {
        String list = SMALL.substring(SMALL.indexOf("sources:\n"), SMALL.indexOf("\nactors:\n"));
        Files.writeString(folder.resolve("graph.yaml"), SMALL.replace(list, "sourcesFile: list.csv\n\n"));
        Files.writeString(
                folder.resolve("list.csv"),
                "\uFEFFid,title,address\r\nA,\"One, two\",https://example.org\r\nB,Other,newsletter\r\n");
        CausalGraph graph = GraphReader.read(folder.resolve("graph.yaml"));
        assertThat(graph.source("A").title()).isEqualTo("One, two");
        assertThat(graph.sources()).hasSize(2);
    }

    @Test
    void faultsInTheTableOfSourcesBearItsName() {
        String text = SMALL.replace(
                        "sources:\n  - {id: A, title: \"Title, with comma\"", "sources:\n  - {id: C, title: \"T\"")
                .replace("\nactors:\n", "\nsourcesFile: s.csv\nactors:\n");
        String csv = "id,title,address\nA,One\nB,Other,x\nA,One,y\n";
        List<Diagnostic> faults = faults(text, name -> Optional.of(csv).filter(c -> name.equals("s.csv")));
        assertThat(faults)
                .extracting(Diagnostic::render)
                .anyMatch(t -> t.startsWith("s.csv:2:1: error: found 2 cells"))
                .anyMatch(t -> t.startsWith("s.csv:3:1: error: the source 'B' for the second time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "/etc/passwd", "a\\b.csv", ".hidden"})
    void aGraphReadsNoFilesElsewhere(String name) {
        String text = SMALL.replace("\nactors:\n", "\nsourcesFile: '" + name + "'\nactors:\n");
        assertThat(faults(text, asked -> {
                            throw new AssertionError("read " + asked);
                        })
                        .get(0)
                        .code())
                .isEqualTo(Code.REFUSED_FOR_SAFETY);
    }

    @Test
    void aMissingTableIsAFaultOfTheFileThatNamesIt() {
        String text = SMALL.replace("\nactors:\n", "\nsourcesFile: none.csv\nactors:\n");
        assertThat(faults(text).get(0).message()).contains("found 'none.csv'; expected a file beside this one");
    }

    @Test
    void whatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("binary.yaml");
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});
        assertThatThrownBy(() -> GraphReader.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> GraphReader.read(folder.resolve("absent.yaml")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void windowsLineEndsAreFine() {
        assertThat(read(SMALL.replace("\n", "\r\n"))).isEqualTo(read(SMALL));
        assertThat(faults(SMALL.replace("speed: low", "speed: slow").replace("\n", "\r\n"))
                        .get(0)
                        .render())
                .startsWith("small.yaml:39:");
    }

    /** Cut off anywhere, a file gives faults or a smaller graph, never anything else. */
    @Test
    void cutOffAnywhere() {
        byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length += 7) {
            String cut = new String(bytes, 0, length, StandardCharsets.UTF_8);
            try {
                read(cut);
            } catch (ModelException expected) {
                assertThat(expected.diagnostics()).isNotEmpty();
            }
        }
    }

    private static CausalGraph read(String text) {
        return GraphReader.read("small.yaml", text, SiblingFiles.NONE);
    }

    private static List<Diagnostic> faults(String text) {
        return faults(text, SiblingFiles.NONE);
    }

    private static List<Diagnostic> faults(String text, SiblingFiles siblings) {
        ModelException thrown =
                catchThrowableOfType(ModelException.class, () -> GraphReader.read("small.yaml", text, siblings));
        assertThat(thrown).as("nothing wrong found").isNotNull();
        return thrown.diagnostics();
    }
}
