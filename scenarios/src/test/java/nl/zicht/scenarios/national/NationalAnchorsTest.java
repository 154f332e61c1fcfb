package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Order of magnitude and direction of change of the published figures; the table in docs/national-model.md is this run. */
class NationalAnchorsTest {
    private static final Path NOTE = Path.of("..", "docs", "national-model.md");
    private static final String BEGIN = "<!-- anchors: written by NationalAnchorsTest -->\n";
    private static final String END = "<!-- end of anchors -->";
    /** Published figures with a range that the model must lie in. */
    private static final Set<String> IN_RANGE =
            Set.of("exposed-2014-2015", "exposed-2018-2019", "share-in-view-2014-2015", "share-in-view-2018-2019");

    private static NationalModel model;
    private static Run run;

    @BeforeAll
    static void runBaseline() {
        model = NationalModel.load();
        run = model.compile().run();
    }

    @Test
    void everyFigureHasTheRightOrderOfMagnitude() {
        for (Anchor anchor : model.anchors().anchors()) {
            assertThat(anchor.modelled(run) / anchor.observed()).as(anchor.id()).isBetween(0.6, 1.5);
        }
    }

    @Test
    void prevalenceAndTheShareInViewLieInTheirPublishedRanges() {
        for (String id : IN_RANGE) {
            Anchor anchor = model.anchors().find(id).orElseThrow();
            assertThat(anchor.modelled(run)).as(id).isBetween(anchor.low(), anchor.high());
        }
    }

    @Test
    void registeredSeriesTurnsWhenThePublishedOneDoes() {
        for (int year = 2007; year < 2024; year++) {
            assertThat(registered(2012)).as("peak, not " + year).isGreaterThanOrEqualTo(registered(year));
        }
        assertThat(registered(2007)).isLessThan(registered(2010));
        assertThat(registered(2010)).isLessThan(registered(2011));
        assertThat(registered(2014)).isLessThan(registered(2012));
        assertThat(registered(2016)).isLessThan(registered(2014));
        assertThat(registered(2018)).isLessThan(registered(2017));
        assertThat(registered(2019)).isGreaterThan(1.5 * registered(2018));
        assertThat(registered(2020)).isLessThan(0.85 * registered(2019));
        assertThat(registered(2021)).isLessThan(registered(2020));
        assertThat(registered(2021)).isLessThan(registered(2022));
        assertThat(registered(2023)).isGreaterThan(registered(2022));
        assertThat(registered(2024)).isLessThan(registered(2019));
    }

    @Test
    void justiceChainFallsAfterTheReorganisationAndPartlyRecovers() {
        assertThat(modelled("delivered-2012")).isGreaterThan(modelled("delivered-2011"));
        assertThat(modelled("delivered-2017")).isLessThan(0.75 * modelled("delivered-2013"));
        assertThat(modelled("delivered-2020")).isGreaterThan(modelled("delivered-2019"));
        assertThat(modelled("convicted-2013")).isGreaterThan(modelled("convicted-2012"));
        assertThat(modelled("convicted-2016")).isLessThan(modelled("convicted-2014"));
    }

    @Test
    void thePrivacyBreakHidesVictimsFromTheRegisterAndNotFromTheBodies() {
        assertThat(at("persons known to a body", 2018.5)).isGreaterThan(at("persons known to a body", 2017.5));
        assertThat(at("registered without border cases", 2018.5))
                .isLessThan(0.85 * at("persons known to a body", 2018.5));
        assertThat(at("registered without border cases", 2017.5))
                .isCloseTo(at("persons known to a body", 2017.5), withinPercentage(0.001));
    }

    @Test
    void theDefinitionsOfTheTotalPartWhereTheirRulesDo() {
        assertThat(at("registered with border cases", 2014.5))
                .isGreaterThan(1.15 * at("registered without border cases", 2014.5));
        assertThat(at("registered total of CoMensha", 2014.5))
                .isCloseTo(at("registered with border cases", 2014.5), withinPercentage(0.001));
        assertThat(at("registered total of CoMensha", 2019.5))
                .isCloseTo(1.03 * at("registered without border cases", 2019.5), withinPercentage(0.1));
    }

    @Test
    void coordinationIsRolledOutWhenItIsPaidFor() {
        assertThat(modelled("coverage-2017")).isBetween(0.50, 0.60);
        assertThat(modelled("coverage-2019")).isBetween(0.80, 0.90);
        assertThat(modelled("coverage-2020")).isBetween(0.89, 0.96);
    }

    @Test
    void noteHoldsThisRun() throws IOException {
        String note = Files.readString(NOTE);
        int from = note.indexOf(BEGIN) + BEGIN.length();
        int to = note.indexOf(END);
        String table = "\n" + model.anchors().table(run).replace(System.lineSeparator(), "\n") + "\n";
        if (Boolean.getBoolean("zicht.writeDocs")) {
            Files.writeString(NOTE, note.substring(0, from) + table + note.substring(to));
            return;
        }
        assertThat(note.substring(from, to))
                .as("run the test once with -Dzicht.writeDocs=true and read the difference")
                .isEqualTo(table);
    }

    private static double at(String variable, double time) {
        return run.at(variable, time);
    }

    private static double registered(int year) {
        return modelled("registered-" + year);
    }

    private static double modelled(String id) {
        return model.anchors().find(id).orElseThrow().modelled(run);
    }
}
